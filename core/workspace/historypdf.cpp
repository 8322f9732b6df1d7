// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The only file of core that draws: see tests/layering.
#include "core/workspace/historyexport.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace switchboard::workspace {

namespace {

constexpr int dotsPerInch = 300;
constexpr double marginMillimetres = 12;
constexpr double pointSize = 7.5;
constexpr double lineSpacing = 1.45;

/// How much of the width a column takes beside the others.
double shareOf(const QString &column)
{
    static const QHash<QString, double> shares{{QStringLiteral("text"), 8},     {QStringLiteral("time"), 3.2},
                                               {QStringLiteral("person"), 2.6}, {QStringLiteral("address"), 2.4},
                                               {QStringLiteral("sender"), 2.2}, {QStringLiteral("campaign"), 2.2},
                                               {QStringLiteral("template"), 2}, {QStringLiteral("id"), 2.8}};
    return shares.value(column, 1.4);
}

/// One line for each message, a page after the other.
class PdfRows : public HistoryWriter
{
public:
    PdfRows(QIODevice *device, QStringList columns) : m_pdf(device), m_columns(std::move(columns))
    {
        m_pdf.setResolution(dotsPerInch);
        m_pdf.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                        QPageLayout::Millimeter));
        double sum = 0;
        for (const QString &column : std::as_const(m_columns))
            sum += shareOf(column);
        m_unit = m_pdf.width() / sum;
    }

    Result<void> write(const QList<HistoryLine> &lines) override
    {
        for (const HistoryLine &line : lines) {
            if (const Result<void> ready = makeRoom(); !ready)
                return ready;
            QStringList cells;
            for (const QString &column : std::as_const(m_columns))
                cells.append(historyCell(line, column).simplified());
            drawRow(cells);
        }
        return {};
    }

    Result<void> finish() override
    {
        if (!m_painter.isActive()) {
            if (const Result<void> ready = makeRoom(); !ready)
                return ready;
        }
        return m_painter.end() ? Result<void>() : Result<void>(broken());
    }

private:
    static Error broken() { return {ErrorCode::storage, QStringLiteral("the file cannot be written")}; }

    /// A page with its head, where there is none or it is full.
    Result<void> makeRoom()
    {
        if (!m_painter.isActive()) {
            if (!m_painter.begin(&m_pdf))
                return broken();
        } else if (m_y + 2 * m_rowHeight <= m_pdf.height()) {
            return {};
        } else if (!m_pdf.newPage()) {
            return broken();
        }
        QFont font = m_painter.font();
        font.setPointSizeF(pointSize);
        font.setBold(true);
        m_painter.setFont(font);
        m_rowHeight = QFontMetricsF(font, &m_pdf).height() * lineSpacing;
        m_y = 0;
        drawRow(m_columns);
        m_painter.drawLine(QPointF(0, m_y), QPointF(m_pdf.width(), m_y));
        font.setBold(false);
        m_painter.setFont(font);
        return {};
    }

    void drawRow(const QStringList &cells)
    {
        const QFontMetricsF metrics(m_painter.font(), &m_pdf);
        const double gap = metrics.averageCharWidth();
        double x = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double width = shareOf(m_columns[i]) * m_unit;
            const QString text = metrics.elidedText(cells[i], Qt::ElideRight, width - gap);
            m_painter.drawText(QRectF(x, m_y, width - gap, m_rowHeight), Qt::AlignVCenter | Qt::TextSingleLine, text);
            x += width;
        }
        m_y += m_rowHeight;
    }

    QPdfWriter m_pdf;
    QPainter m_painter; ///< ends before the writer goes
    QStringList m_columns;
    double m_unit = 0;
    double m_rowHeight = 0;
    double m_y = 0;
};

} // namespace

std::unique_ptr<HistoryWriter> makePdfWriter(QIODevice *device, const QStringList &columns)
{
    return std::make_unique<PdfRows>(device, columns);
}

} // namespace switchboard::workspace
