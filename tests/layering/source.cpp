// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/source.h"

#include "tests/support/shared.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace switchboard::layering {

namespace {

/// Walks once over the text and sorts every character into code, comment or literal.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    void read(Source &source)
    {
        while (m_at < m_text.size()) {
            if (startsWith(u"//"))
                blankUntil(m_text.indexOf(u'\n', m_at));
            else if (startsWith(u"/*"))
                blankUntil(after(u"*/", m_at + 2));
            else if (here() == u'#' && isOnlyBlank(m_lineStart))
                keepInclude(source);
            else if (here() == u'"')
                takeLiteral(source);
            else if (here() == u'\'' && !isDigitSeparator())
                blankUntil(endOfQuoted(u'\''));
            else
                keep();
        }
        source.code = m_code;
        source.lines = int(m_text.count(u'\n')) + (m_text.isEmpty() || m_text.endsWith(u'\n') ? 0 : 1);
    }

private:
    QChar here() const { return m_text.at(m_at); }
    bool startsWith(QStringView word) const { return QStringView(m_text).sliced(m_at).startsWith(word); }
    bool isOnlyBlank(qsizetype from) const { return QStringView(m_code).sliced(from).trimmed().isEmpty(); }

    qsizetype after(QStringView mark, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(mark, from);
        return found < 0 ? m_text.size() : found + mark.size();
    }

    void keep()
    {
        const QChar sign = here();
        if (!sign.isSpace())
            m_literalIsOpen = false;
        append(sign);
        ++m_at;
    }

    void append(QChar sign)
    {
        m_code += sign;
        if (sign == u'\n') {
            ++m_line;
            m_lineStart = m_code.size();
        }
    }

    void blankUntil(qsizetype end)
    {
        if (end < 0)
            end = m_text.size();
        for (; m_at < end; ++m_at)
            append(here() == u'\n' ? here() : QChar(u' '));
    }

    /// The line of a directive stays code; what it includes is noted.
    void keepInclude(Source &source)
    {
        static const QRegularExpression directive(QStringLiteral(R"re(#\s*include\s*(?:"([^"\n]+)"|<([^>\n]+)>))re"));
        const auto match = directive.match(m_text, m_at, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) {
            keep();
            return;
        }
        const bool isQuoted = match.hasCaptured(1);
        source.includes.append({m_line, match.captured(isQuoted ? 1 : 2), isQuoted});
        blankUntil(m_at + match.capturedLength());
    }

    /// 1'000 and 0x'ff, but not u'x'.
    bool isDigitSeparator() const
    {
        qsizetype start = m_code.size();
        while (start > 0 && (m_code.at(start - 1).isLetterOrNumber() || m_code.at(start - 1) == u'\''))
            --start;
        return start < m_code.size() && m_code.at(start).isDigit();
    }

    qsizetype endOfQuoted(QChar quote) const
    {
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text.at(at) == u'\\')
                ++at;
            else if (m_text.at(at) == quote || m_text.at(at) == u'\n')
                return at + 1;
        }
        return m_text.size();
    }

    void takeLiteral(Source &source)
    {
        qsizetype textStart = m_at + 1;
        qsizetype end = 0;
        qsizetype textEnd = 0;
        if (m_code.endsWith(u'R')) {
            const qsizetype open = m_text.indexOf(u'(', m_at);
            const QString close = u')' + m_text.sliced(m_at + 1, open - m_at - 1) + u'"';
            textStart = open + 1;
            end = after(close, textStart);
            textEnd = end - close.size();
        } else {
            end = endOfQuoted(u'"');
            textEnd = end - 1;
        }
        const QString text = m_text.sliced(textStart, std::max<qsizetype>(0, textEnd - textStart));
        if (m_literalIsOpen)
            source.literals.last().text += text;
        else
            source.literals.append({m_line, text});
        blankUntil(end);
        m_literalIsOpen = true;
    }

    const QString m_text;
    QString m_code;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    bool m_literalIsOpen = false; ///< nothing but space since the last literal
};

} // namespace

Source parseSource(const QString &path, const QString &text)
{
    Source source;
    source.path = path;
    Reader(text).read(source);
    return source;
}

QList<Source> readSources(const QString &root, const QStringList &folders)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(QDir(root).filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(QDir(root).relativeFilePath(files.next()));
    }
    paths.sort();
    QList<Source> sources;
    for (const QString &path : paths)
        sources.append(parseSource(path, QString::fromUtf8(test::readAll(QDir(root).filePath(path)))));
    return sources;
}

} // namespace switchboard::layering
