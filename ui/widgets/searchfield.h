// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/completionlist.h"
#include "ui/widgets/querychips.h"

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Button;
class IconView;
class Label;

/// Whether the event asks if a line edit takes a key that is a shortcut of ours: on X11 it would take Ctrl+E for the end of the
/// line and Ctrl+U to empty it. For an event filter, which then returns true.
bool isLeftToShortcuts(QEvent &event);

/// One line in which conditions become chips as they are typed, before free words. Backspace at the start of the
/// words eats a chip, Left walks into them, Enter on one takes it back into the words, Delete removes it.
class ChipField : public QWidget
{
    Q_OBJECT

public:
    /// `keys` are the words before a colon that become chips.
    ChipField(const Theme &theme, const QStringList &keys, QWidget *parent = nullptr);

    QString query() const; ///< the whole: chips, then words
    void setQuery(const QString &query);
    void addChip(const QueryChip &chip); ///< does nothing where it is there already
    QList<QueryChip> chips() const;

    void setPlaceholder(const QString &words);
    void setNote(const QString &words);       ///< small at the right: "38 ms"
    void setProblem(const QString &sentence); ///< the edge turns red and the tool-tip says why; empty ends that
    void focusText();
    QLineEdit *edit() const { return m_edit; }

    /// Answers completionAsked(); ignored where something else is being typed by now.
    void showCompletions(const QString &key, const QString &part, const QList<Completion> &completions);

    QSize sizeHint() const override;

Q_SIGNALS:
    void queryChanged(const QString &query); ///< typed, or a chip came or went; not by setQuery()
    void submitted();                        ///< Enter in the words
    void left();                             ///< Escape with nothing open
    void leftDown();                         ///< Down with nothing open
    void completionAsked(const QString &key, const QString &part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Chip;

    bool takeEditKey(int key, Qt::KeyboardModifiers modifiers);
    bool takeChipKey(Chip *chip, const QKeyEvent &event);
    void setChips(const QList<QueryChip> &chips);
    void insertChip(const QueryChip &chip);
    void removeChip(Chip *chip, bool isBack);
    void editChip(Chip *chip);
    void harvest(bool isWhole); ///< takes conditions out of the words; of a part, all but the last one
    void takeTyping();
    void askCompletion();
    void complete(const QString &value);
    std::pair<QString, QString> beingTyped() const; ///< key (empty for the key itself) and part
    void arrange();
    void tellChange();

    const Theme &m_theme;
    QStringList m_keys;
    QList<Chip *> m_chips;
    IconView *m_icon;
    QWidget *m_strip; ///< clips the chips that have no room
    QLineEdit *m_edit;
    Label *m_note;
    Button *m_clear;
    CompletionList *m_completions;
    bool m_hasProblem = false;
    QString m_told; ///< the query last told
};

} // namespace switchboard::widgets
