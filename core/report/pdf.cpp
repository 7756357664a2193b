// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf.h"

#include "report/layout.h"
#include "report/pagesize.h"
#include "report/pdffinish.h"
#include "report/verify.h"

#include <QCoreApplication>
#include <QStringList>

#include <cairo-pdf.h>

#include <array>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

/// Draws pages with cairo into memory, and keeps which node each stretch of marked content belongs to.
class PdfCanvas
{
public:
    PdfCanvas(const ReportTable &table, double width, double height)
        : m_surface(cairo_pdf_surface_create_for_stream(&PdfCanvas::append, &m_bytes, width, height))
        , m_cr(cairo_create(m_surface))
    {
        cairo_pdf_surface_restrict_to_version(m_surface, CAIRO_PDF_VERSION_1_7);
        cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, table.title.toUtf8().constData());
        if (!table.date.isEmpty())
            cairo_pdf_surface_set_metadata(
                m_surface, CAIRO_PDF_METADATA_CREATE_DATE,
                (table.date.first(std::min<qsizetype>(10, table.date.size())) + QStringLiteral("T00:00:00Z"))
                    .toUtf8()
                    .constData());
        m_ink = {.cr = m_cr, .belongsTo = [this](int node) { belongsTo(node); }};
        m_outline.fill(CAIRO_PDF_OUTLINE_ROOT);
    }
    ~PdfCanvas()
    {
        cairo_destroy(m_cr);
        cairo_surface_destroy(m_surface);
    }
    PdfCanvas(const PdfCanvas &) = delete;
    PdfCanvas &operator=(const PdfCanvas &) = delete;

    void add(const ReportPage &page)
    {
        m_content.emplace_back();
        m_node = none;
        drawPage(page, m_ink);
        closeTag();
        for (const Bookmark &bookmark : page.bookmarks)
            addBookmark(bookmark);
        cairo_show_page(m_cr);
    }
    [[nodiscard]] bool finish()
    {
        cairo_surface_finish(m_surface);
        return cairo_status(m_cr) == CAIRO_STATUS_SUCCESS && cairo_surface_status(m_surface) == CAIRO_STATUS_SUCCESS;
    }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    [[nodiscard]] const MarkedContent &content() const { return m_content; }

private:
    static constexpr int none = -2;

    static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
    {
        static_cast<std::string *>(closure)->append(reinterpret_cast<const char *>(data), length);
        return CAIRO_STATUS_SUCCESS;
    }
    void belongsTo(int node)
    {
        if (node == m_node)
            return;
        closeTag();
        // any tag will do: the finisher reads only the numbers
        cairo_tag_begin(m_cr, "Span", nullptr);
        m_content.back().push_back(node);
        m_node = node;
    }
    void closeTag()
    {
        if (m_node != none)
            cairo_tag_end(m_cr, "Span");
        m_node = none;
    }
    void addBookmark(const Bookmark &bookmark)
    {
        const auto level = std::min(std::size_t(bookmark.level), m_outline.size() - 2);
        const std::size_t page = bookmark.page < 0 ? m_content.size() : std::size_t(bookmark.page) + 1;
        const QByteArray target = QStringLiteral("page=%1 pos=[0 %2]").arg(page).arg(bookmark.y, 0, 'f', 1).toLatin1();
        m_outline[level + 1] =
            cairo_pdf_surface_add_outline(m_surface, m_outline[level], bookmark.title.toUtf8().constData(),
                                          target.constData(), cairo_pdf_outline_flags_t(0));
    }

    std::string m_bytes;
    cairo_surface_t *m_surface;
    cairo_t *m_cr;
    Ink m_ink;
    MarkedContent m_content;
    int m_node = none;
    std::array<int, 4> m_outline{}; ///< the item that items of each level go below
};

Error missingCharacters(const std::set<char32_t> &missing)
{
    QStringList list;
    for (const char32_t character : missing)
        list += QStringLiteral("%1 (U+%2)")
                    .arg(QString::fromUcs4(&character, 1))
                    .arg(uint(character), 4, 16, QLatin1Char('0'));
    return {Words::tr("The comparison was not printed: no installed font can draw %1. Install a font that has it.",
                      nullptr, int(missing.size()))
                .arg(list.join(QStringLiteral(", ")))};
}

} // namespace

std::variant<PdfFile, StopReason, Error> writePdf(const ReportTable &table, const Preset &preset, const Stop &stop)
try {
    constexpr double counting = 0.25, drawing = 0.45; // parts of the whole, for the progress
    const auto stopped = [&] { return stop.reason().value_or(StopReason::Cancelled); };
    constexpr int mostInMemory = 150; // pages; longer reports are laid out twice
    std::optional<WholeLayout> whole = layOutWhole(
        table, preset, mostInMemory, stop.withProgress([&](double part) { stop.progress(part * counting); }));
    if (!whole)
        return stopped();
    if (!whole->laidOut.missing.empty())
        return missingCharacters(whole->laidOut.missing);

    if (table.onePage && whole->laidOut.pages > 1)
        return Error{
            Words::tr("The sheet was not printed: its quotations do not fit on one page. Choose another theme or "
                      "fewer texts.")};

    const auto [width, height] = pageSize(table, preset);
    PdfCanvas canvas(table, width, height);
    std::optional<LaidOut> drawn;
    if (whole->pages.empty()) {
        drawn = layOut(
            table, preset, whole->laidOut.pages, [&](ReportPage &&page) { canvas.add(page); },
            stop.withProgress([&](double part) { stop.progress(counting + part * drawing); }));
    } else {
        for (std::size_t p = 0; p < whole->pages.size() && !stop.requested(); ++p) {
            canvas.add(whole->pages[p]);
            stop.progress(counting + double(p + 1) / double(whole->pages.size()) * drawing);
        }
        drawn = std::move(whole->laidOut);
    }
    if (!drawn || stop.requested())
        return stopped();
    if (!canvas.finish())
        return Error{Words::tr("The comparison was not printed: drawing its pages failed. Try another preset.")};

    PdfFile file{.bytes = QByteArray::fromStdString(finishPdf(canvas.bytes(), *drawn, canvas.content(), table)),
                 .pages = drawn->pages};
    drawn.reset(); // the file is held against the table alone
    stop.progress(0.85);
    const Result<Verification> verification = compareWithTable(file.bytes, table);
    if (!verification)
        return verification.error();
    if (!verification->faults.isEmpty())
        return Error{
            Words::tr("The comparison was not printed: read back, it is not what was meant: %1 Please report this.")
                .arg(verification->faults.constFirst())};
    file.checked = verification->checked;
    stop.progress(1);
    if (stop.requested())
        return stopped();
    return file;
} catch (const std::exception &error) {
    return Error{
        Words::tr("The comparison was not printed: %1. Please report this.").arg(QString::fromUtf8(error.what()))};
}

} // namespace volets
