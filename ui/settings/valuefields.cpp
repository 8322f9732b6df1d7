// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/valuefields.h"

#include "ui/widgets/errorwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/undolist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace switchboard::settings {

using widgets::Label;
using widgets::Size;

namespace {
constexpr int shortWidth = 120; // of a field for a number
constexpr int longHeight = 68;  // three lines

/// Nothing is typed into a field before it shows what is kept.
void setWaiting(QWidget *editor, bool isWaiting)
{
    const auto set = [isWaiting](auto *edit) {
        edit->setReadOnly(isWaiting);
        edit->setPlaceholderText(isWaiting ? ValueFields::tr("Reading…") : QString());
    };
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        set(line);
    else
        set(qobject_cast<QPlainTextEdit *>(editor));
}

} // namespace

ValueFields::ValueFields(const SectionContext &context, widgets::FormGrid *grid, const QList<ValueField> &fields)
    : QObject(grid), m_context(context)
{
    for (const ValueField &field : fields) {
        QWidget *editor = makeEditor(field);
        editor->setObjectName(QString(field.key));
        editor->setAccessibleName(field.name);
        setWaiting(editor, true);
        widgets::FormRow *row = addAlignedRow(grid, field.name, withUnit(editor, field.unit), field.hint);
        m_rows.insert(QString(field.key), {field, row, editor, {}});
    }
}

QWidget *ValueFields::makeEditor(const ValueField &field)
{
    const QString key(field.key);
    if (field.isLong) {
        auto *edit = new QPlainTextEdit;
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(longHeight);
        edit->installEventFilter(this);
        return edit;
    }
    auto *edit = new QLineEdit;
    if (!field.unit.isEmpty())
        edit->setFixedWidth(shortWidth);
    connect(edit, &QLineEdit::editingFinished, this, [this, key] { keep(key); });
    return edit;
}

QWidget *ValueFields::withUnit(QWidget *editor, const QString &unit)
{
    if (unit.isEmpty())
        return editor;
    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins({});
    layout->setSpacing(m_context.theme.px(Size::space1));
    layout->addWidget(editor);
    layout->addWidget(
        new Label(m_context.theme, unit, widgets::Text::body, widgets::Weight::regular, widgets::Color::text2));
    layout->addStretch(1);
    pair->setFocusProxy(editor);
    return pair;
}

QString ValueFields::textOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    return qobject_cast<const QPlainTextEdit *>(editor)->toPlainText();
}

void ValueFields::setText(QWidget *editor, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(text);
    else
        qobject_cast<QPlainTextEdit *>(editor)->setPlainText(text);
}

/// What is being typed, or was refused, stays.
void ValueFields::take(const QMap<QString, QString> &values)
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        setWaiting(row->editor, false);
        const QString value = values.value(row.key());
        const bool isUntouched = textOf(row->editor) == row->kept;
        row->kept = value;
        if (isUntouched && textOf(row->editor) != value)
            setText(row->editor, value);
    }
}

void ValueFields::keep(const QString &key)
{
    Row &row = m_rows[key];
    const QString typed = textOf(row.editor);
    if (typed == row.kept) {
        row.row->setError({});
        return;
    }
    store(key, typed, row.kept);
}

void ValueFields::store(const QString &key, const QString &value, const QString &before)
{
    widgets::whenAnswered<void>(this, m_context.service.set(key, value), [this, key, value, before](Result<void> kept) {
        Row &row = m_rows[key];
        if (!kept) {
            if (kept.error().code == ErrorCode::invalidInput)
                row.row->setError(tr("Not kept: %1.").arg(widgets::wordsOfFlaw(kept.error())));
            else
                Q_EMIT failed(tr("“%1” was not kept.").arg(row.field.name), kept.error());
            return;
        }
        row.row->setError({});
        row.kept = value;
        workspace::SettingsService &service = m_context.service;
        m_context.undo.push(tr("“%1” was changed").arg(row.field.name),
                            [&service, key, before] { return service.set(key, before); });
    });
}

bool ValueFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        keep(watched->objectName());
    return QObject::eventFilter(watched, event);
}

} // namespace switchboard::settings
