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
constexpr double titlePointSize = 13;
constexpr double lineSpacing = 1.45;

/// How much of the width a column takes beside the others.
double shareOf(const QString &column)
{
    static const QHash<QString, double> shares{{QStringLiteral("text"), 8},     {QStringLiteral("time"), 2.6},
                                               {QStringLiteral("person"), 2.6}, {QStringLiteral("address"), 2.4},
                                               {QStringLiteral("sender"), 2.2}, {QStringLiteral("campaign"), 2.2},
                                               {QStringLiteral("template"), 2}, {QStringLiteral("id"), 2.8}};
    return shares.value(column, 1.4);
}

/// A table: what a message says is whole, the other cells have a line. The title is on the first page, heads and a foot
/// on each.
class PdfRows : public HistoryWriter
{
public:
    PdfRows(QIODevice *device, QStringList columns, HistoryPrint print)
        : m_pdf(device), m_columns(std::move(columns)), m_print(std::move(print))
    {
        m_pdf.setResolution(dotsPerInch);
        m_pdf.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                        QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres),
                        QPageLayout::Millimeter));
        m_pdf.setTitle(m_print.title);
        double sum = 0;
        for (const QString &column : std::as_const(m_columns))
            sum += shareOf(column);
        m_unit = m_pdf.width() / sum;
    }

    Result<void> write(const QList<HistoryLine> &lines) override
    {
        for (const HistoryLine &line : lines) {
            if (const Result<void> ready = begin(); !ready)
                return ready;
            QStringList cells;
            for (const QString &column : std::as_const(m_columns))
                cells.append(m_print.cell ? m_print.cell(line, column) : historyCell(line, column));
            const double height = heightOf(cells);
            if (m_y + height > bottom() && m_y > m_top) {
                if (const Result<void> turned = turn(); !turned)
                    return turned;
            }
            drawRow(cells, height);
        }
        return {};
    }

    Result<void> finish() override
    {
        const Result<void> ready = begin();
        if (!ready)
            return ready;
        drawFoot();
        return m_painter.end() ? Result<void>() : Result<void>(broken());
    }

private:
    static Error broken() { return {ErrorCode::storage, QStringLiteral("the file cannot be written")}; }

    Result<void> begin()
    {
        if (m_painter.isActive())
            return {};
        if (!m_painter.begin(&m_pdf))
            return broken();
        QFont font = m_painter.font();
        if (!m_print.title.isEmpty()) {
            font.setPointSizeF(titlePointSize);
            font.setBold(true);
            drawHeading(font, m_print.title);
        }
        font.setPointSizeF(pointSize);
        font.setBold(false);
        if (!m_print.details.isEmpty())
            drawHeading(font, m_print.details);
        m_font = font;
        m_rowHeight = QFontMetricsF(font, &m_pdf).height() * lineSpacing;
        drawHeads();
        return {};
    }

    Result<void> turn()
    {
        drawFoot();
        if (!m_pdf.newPage())
            return broken();
        ++m_page;
        m_y = 0;
        drawHeads();
        return {};
    }

    void drawHeading(const QFont &font, const QString &words)
    {
        const QFontMetricsF metrics(font, &m_pdf);
        m_painter.setFont(font);
        m_painter.drawText(QRectF(0, m_y, m_pdf.width(), metrics.height()), Qt::TextSingleLine,
                           metrics.elidedText(words, Qt::ElideRight, m_pdf.width()));
        m_y += metrics.height() * lineSpacing;
    }

    void drawHeads()
    {
        QStringList heads;
        for (const QString &column : std::as_const(m_columns))
            heads.append(m_print.head ? m_print.head(column) : column);
        QFont bold = m_font;
        bold.setBold(true);
        m_painter.setFont(bold);
        drawRow(heads, m_rowHeight);
        m_painter.setFont(m_font);
        m_painter.drawLine(QPointF(0, m_y), QPointF(m_pdf.width(), m_y));
        m_top = m_y;
    }

    void drawFoot()
    {
        if (m_print.foot)
            m_painter.drawText(QRectF(0, m_pdf.height() - m_rowHeight, m_pdf.width(), m_rowHeight),
                               Qt::AlignRight | Qt::AlignBottom, m_print.foot(m_page));
    }

    /// Where rows end; below it is the foot.
    double bottom() const { return m_pdf.height() - 1.5 * m_rowHeight; }

    static bool isWrapped(const QString &column) { return column == QLatin1StringView("text"); }

    double heightOf(const QStringList &cells) const
    {
        const QFontMetricsF metrics(m_font, &m_pdf);
        const double gap = metrics.averageCharWidth();
        double height = metrics.height();
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (isWrapped(m_columns[i]))
                height = std::max(height, metrics
                                              .boundingRect(QRectF(0, 0, shareOf(m_columns[i]) * m_unit - gap, 1e6),
                                                            Qt::TextWordWrap | Qt::TextWrapAnywhere, cells[i])
                                              .height());
        }
        return height + metrics.height() * (lineSpacing - 1);
    }

    /// What is longer than a page is cut off at its end.
    void drawRow(const QStringList &cells, double height)
    {
        const QFontMetricsF metrics(m_painter.font(), &m_pdf);
        const double gap = metrics.averageCharWidth();
        const double top = m_y + metrics.height() * (lineSpacing - 1) / 2;
        height = std::min(height, bottom() - m_y);
        double x = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double width = shareOf(m_columns[i]) * m_unit;
            const QRectF place(x, top, width - gap, m_y + height - top);
            if (isWrapped(m_columns[i]))
                m_painter.drawText(place, Qt::TextWordWrap | Qt::TextWrapAnywhere, cells[i]);
            else
                m_painter.drawText(place, Qt::TextSingleLine,
                                   metrics.elidedText(cells[i].simplified(), Qt::ElideRight, width - gap));
            x += width;
        }
        m_y += height;
    }

    QPdfWriter m_pdf;
    QPainter m_painter; ///< ends before the writer goes
    QStringList m_columns;
    HistoryPrint m_print;
    QFont m_font;
    double m_unit = 0;
    double m_rowHeight = 0;
    double m_top = 0; ///< of the rows of the page
    double m_y = 0;
    int m_page = 1;
};

} // namespace

std::unique_ptr<HistoryWriter> makePdfWriter(QIODevice *device, const QStringList &columns, const HistoryPrint &print)
{
    return std::make_unique<PdfRows>(device, columns, print);
}

} // namespace switchboard::workspace
