// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // GLib has a parameter called «signals»
#include "report/typeset.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <unordered_map>

namespace volets {

namespace {

template <auto unref> struct Unref
{
    template <typename T> void operator()(T *object) const { unref(object); }
};
template <typename T> using Object = std::unique_ptr<T, Unref<g_object_unref>>;

double points(int pangoUnits) { return double(pangoUnits) / PANGO_SCALE; }

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// A stretch of the paragraph in UTF-8.
struct Piece
{
    int start = 0;
    int end = 0;
    Stroke under = Stroke::None;
    Stroke through = Stroke::None;
};

void addAttribute(PangoAttrList *list, PangoAttribute *attribute, const Piece &piece)
{
    attribute->start_index = guint(piece.start);
    attribute->end_index = guint(piece.end);
    pango_attr_list_insert(list, attribute);
}

/// The blank at a line's end becomes a glyph that nobody sees, instead of none that nobody can extract.
void keepBlanks(const PangoGlyphItem &run)
{
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        PangoGlyphInfo &info = run.glyphs->glyphs[i];
        if (info.glyph != PANGO_GLYPH_EMPTY || info.geometry.width != 0)
            continue;
        cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run.item->analysis.font));
        cairo_glyph_t *glyphs = nullptr;
        int count = 0;
        if (cairo_scaled_font_text_to_glyphs(font, 0, 0, " ", 1, &glyphs, &count, nullptr, nullptr, nullptr) ==
                CAIRO_STATUS_SUCCESS &&
            count == 1)
            info.glyph = PangoGlyph(glyphs[0].index);
        cairo_glyph_free(glyphs);
    }
}

/// Cairo drops glyphs whose ink fills no pixel, and that of a blank does not where it stands exactly on one's edge.
double offEdge(double position)
{
    const double part = position - std::floor(position);
    return part < 0.02 || part > 0.98 ? position + 0.05 : position;
}

void drawStroke(cairo_t *cr, Stroke stroke, double from, double to, double y, double thickness)
{
    if (stroke == Stroke::None)
        return;
    cairo_save(cr);
    cairo_set_line_width(cr, thickness);
    if (stroke == Stroke::Dotted) {
        const double dash = thickness * 1.6;
        cairo_set_dash(cr, &dash, 1, 0);
    }
    cairo_move_to(cr, from, y);
    cairo_line_to(cr, to, y);
    if (stroke == Stroke::Double) {
        cairo_move_to(cr, from, y + thickness * 2.4);
        cairo_line_to(cr, to, y + thickness * 2.4);
    }
    cairo_stroke(cr);
    cairo_restore(cr);
}

} // namespace

struct SetParagraph::Data
{
    Object<PangoLayout> layout;
    Object<PangoLayout> ragged; ///< of a justified paragraph: the same lines as they are by nature; otherwise null
    QByteArray text;
    std::vector<Piece> pieces;
    struct Line
    {
        double x = 0;
        double height = 0;
        double baseline = 0; ///< below the line's top
        bool stretches = true;
    };
    std::vector<Line> lines;
    double size = 0;

    /// The line as it is drawn.
    [[nodiscard]] PangoLayoutLine *lineAt(int index) const
    {
        const bool asItIs = ragged && !lines[std::size_t(index)].stretches;
        return pango_layout_get_line_readonly(asItIs ? ragged.get() : layout.get(), index);
    }
    void leaveTightLines(double width);
    void drawPiece(PangoLayoutLine *line, const Line &metrics, const Piece &piece, const Ink &ink, double x,
                   double y) const;
    /// From where to where a piece stands on a line, without the blanks at its ends.
    [[nodiscard]] std::vector<std::pair<double, double>> ranges(PangoLayoutLine *line, const Piece &piece) const;
};

int SetParagraph::lines() const { return int(m_data->lines.size()); }
double SetParagraph::height(int line) const { return m_data->lines[std::size_t(line)].height; }

double SetParagraph::height() const
{
    double height = 0;
    for (const Data::Line &line : m_data->lines)
        height += line.height;
    return height;
}

void SetParagraph::drawLine(int index, const Ink &ink, double x, double y) const
{
    PangoLayoutLine *line = m_data->lineAt(index);
    const Data::Line &metrics = m_data->lines[std::size_t(index)];

    // Pango gives the runs as they stand from left to right; a page keeps them as they are read.
    struct PlacedRun
    {
        const PangoGlyphItem *run;
        double x;
    };
    std::vector<PlacedRun> runs;
    double left = x + metrics.x;
    for (GSList *item = line->runs; item; item = item->next) {
        const auto *run = static_cast<const PangoGlyphItem *>(item->data);
        runs.push_back({run, left});
        left += points(pango_glyph_string_get_width(run->glyphs));
    }
    std::ranges::stable_sort(runs, {}, [](const PlacedRun &placed) { return placed.run->item->offset; });

    for (std::size_t p = 0; p < m_data->pieces.size(); ++p) {
        const Piece &piece = m_data->pieces[p];
        bool begun = false;
        for (const PlacedRun &placed : runs) {
            const int start = placed.run->item->offset;
            if (start < piece.start || start >= piece.end || placed.run->glyphs->num_glyphs == 0)
                continue;
            if (!begun && ink.belongsTo)
                ink.belongsTo((*m_nodes)[p]);
            begun = true;
            cairo_move_to(ink.cr, offEdge(placed.x), offEdge(y + metrics.baseline));
            pango_cairo_show_glyph_item(ink.cr, m_data->text.constData(), const_cast<PangoGlyphItem *>(placed.run));
        }
        if (begun)
            m_data->drawPiece(line, metrics, piece, ink, x, y);
    }
}

/// The strokes of one piece on one line.
void SetParagraph::Data::drawPiece(PangoLayoutLine *line, const Line &metrics, const Piece &piece, const Ink &ink,
                                   double x, double y) const
{
    if (piece.under == Stroke::None && piece.through == Stroke::None)
        return;
    const double thickness = size * 0.06;
    for (const auto &[from, to] : ranges(line, piece)) {
        drawStroke(ink.cr, piece.under, x + from, x + to, y + metrics.baseline + size * 0.16, thickness);
        drawStroke(ink.cr, piece.through, x + from, x + to, y + metrics.baseline - size * 0.27, thickness);
    }
}

std::vector<std::pair<double, double>> SetParagraph::Data::ranges(PangoLayoutLine *line, const Piece &piece) const
{
    int start = std::max(piece.start, pango_layout_line_get_start_index(line));
    int end = std::min(piece.end, pango_layout_line_get_start_index(line) + pango_layout_line_get_length(line));
    while (start < end && isBlank(text[start]))
        ++start;
    while (end > start && isBlank(text[end - 1]))
        --end;
    if (start >= end)
        return {};
    int *found = nullptr;
    int count = 0;
    pango_layout_line_get_x_ranges(line, start, end, &found, &count);
    std::vector<std::pair<double, double>> list;
    list.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        list.emplace_back(points(found[2 * i]), points(found[2 * i + 1]));
    g_free(found);
    return list;
}

std::vector<Stretch> SetParagraph::stretches(int line, const std::set<int> &nodes) const
{
    std::vector<Stretch> list;
    PangoLayoutLine *set = m_data->lineAt(line);
    for (std::size_t p = 0; p < m_data->pieces.size(); ++p)
        if (const int node = (*m_nodes)[p]; nodes.contains(node))
            for (const auto &[from, to] : m_data->ranges(set, m_data->pieces[p]))
                list.push_back({node, from, to});
    return list;
}

struct Typesetter::Data
{
    Object<PangoFontMap> fonts;
    Object<PangoContext> context;
    std::string family;
    std::set<char32_t> missing;
    std::unordered_map<std::string, std::shared_ptr<const SetParagraph::Data>> known; ///< short paragraphs, by keyOf()

    void noteMissing(PangoLayout *layout);
    [[nodiscard]] std::shared_ptr<const SetParagraph::Data> set(const std::vector<StyledText> &texts,
                                                                const ParagraphStyle &style, double width);
};

namespace {

/// All that a paragraph's looks depend on; empty where it is too long to be likely to recur.
std::string keyOf(const std::vector<StyledText> &texts, const ParagraphStyle &style, double width)
{
    constexpr qsizetype longest = 60; // letters: mentions, places, heads
    qsizetype length = 0;
    for (const StyledText &styled : texts)
        length += styled.text.size();
    if (length > longest)
        return {};
    std::ostringstream key;
    key << style.size << ' ' << int(style.align) << style.justified << ' ' << width;
    for (const StyledText &styled : texts)
        key << '\n'
            << styled.bold << styled.italic << int(styled.under) << int(styled.through) << styled.language.toStdString()
            << ' ' << styled.text.size() << ' ' << styled.text.toStdString();
    return key.str();
}

} // namespace

Typesetter::Typesetter(const QString &family, const QString &language)
    : m_data(std::make_unique<Data>())
{
    m_data->fonts.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(m_data->fonts.get()), 72); // a point is a unit
    m_data->context.reset(pango_font_map_create_context(m_data->fonts.get()));
    m_data->family = family.toStdString();
    // Advances rounded to a screen's pixels would space letters unevenly on paper.
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_data->context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_data->context.get(), FALSE);
    pango_context_set_language(m_data->context.get(), pango_language_from_string(language.toUtf8().constData()));
}

Typesetter::~Typesetter() = default;

const std::set<char32_t> &Typesetter::missing() const { return m_data->missing; }

SetParagraph Typesetter::set(const std::vector<StyledText> &texts, const ParagraphStyle &style, double width) const
{
    constexpr std::size_t mostKnown = 1000;
    SetParagraph paragraph;
    std::vector<int> nodes;
    nodes.reserve(texts.size());
    for (const StyledText &styled : texts)
        nodes.push_back(styled.node);
    paragraph.m_nodes = std::make_shared<const std::vector<int>>(std::move(nodes));
    const std::string key = keyOf(texts, style, width);
    if (key.empty()) {
        paragraph.m_data = m_data->set(texts, style, width);
        return paragraph;
    }
    if (m_data->known.size() > mostKnown)
        m_data->known.clear();
    std::shared_ptr<const SetParagraph::Data> &known = m_data->known[key];
    if (!known)
        known = m_data->set(texts, style, width);
    paragraph.m_data = known;
    return paragraph;
}

std::shared_ptr<const SetParagraph::Data> Typesetter::Data::set(const std::vector<StyledText> &texts,
                                                                const ParagraphStyle &style, double width)
{
    auto data = std::make_shared<SetParagraph::Data>();
    data->size = style.size;
    data->layout.reset(pango_layout_new(context.get()));
    PangoLayout *layout = data->layout.get();

    PangoAttrList *attributes = pango_attr_list_new();
    for (const StyledText &styled : texts) {
        // a line that the source itself breaks still ends in a blank, for who extracts the text
        const QByteArray utf8 = QString(styled.text).replace(u'\n', QStringLiteral(" \n")).toUtf8();
        const Piece piece{.start = int(data->text.size()),
                          .end = int(data->text.size() + utf8.size()),
                          .under = styled.under,
                          .through = styled.through};
        data->text += utf8;
        // An attribute that nothing draws with, and that differs from the neighbours': Pango then ends a run of glyphs
        // where the piece ends.
        addAttribute(attributes, pango_attr_foreground_alpha_new(guint16(1 + data->pieces.size() % 2)), piece);
        if (styled.bold)
            addAttribute(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), piece);
        if (styled.italic)
            addAttribute(attributes, pango_attr_style_new(PANGO_STYLE_ITALIC), piece);
        if (!styled.language.isEmpty())
            addAttribute(attributes,
                         pango_attr_language_new(pango_language_from_string(styled.language.toUtf8().constData())),
                         piece);
        data->pieces.push_back(piece);
    }
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));

    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, family.c_str());
    pango_font_description_set_size(font, int(std::lround(style.size * PANGO_SCALE)));
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout, int(std::floor(width * PANGO_SCALE)));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, style.align == Align::Start    ? PANGO_ALIGN_LEFT
                                       : style.align == Align::Center ? PANGO_ALIGN_CENTER
                                                                      : PANGO_ALIGN_RIGHT);
    pango_layout_set_justify(layout, style.justified);
    pango_layout_set_text(layout, data->text.constData(), int(data->text.size()));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);

    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter, nullptr, &logical);
        data->lines.push_back({.x = points(logical.x),
                               .height = points(logical.height),
                               .baseline = points(pango_layout_iter_get_baseline(iter) - logical.y)});
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    noteMissing(data->layout.get());
    if (style.justified) {
        data->leaveTightLines(width);
        noteMissing(data->ragged.get());
    }

    return data;
}

/// Pango justifies a line of one word by its letters, and one of few words by holes: such lines stay ragged.
void SetParagraph::Data::leaveTightLines(double width)
{
    ragged.reset(pango_layout_copy(layout.get()));
    pango_layout_set_justify(ragged.get(), FALSE);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        PangoLayoutLine *line = pango_layout_get_line_readonly(ragged.get(), int(i));
        PangoRectangle logical;
        pango_layout_line_get_extents(line, nullptr, &logical);
        const QByteArrayView words =
            QByteArrayView(text)
                .sliced(pango_layout_line_get_start_index(line), pango_layout_line_get_length(line))
                .trimmed();
        const auto blanks = double(std::ranges::count(words, ' '));
        constexpr double widest = 0.6; // that a blank may grow, in letter heights
        lines[i].stretches = width - points(logical.width) <= blanks * widest * size;
    }
}

void Typesetter::Data::noteMissing(PangoLayout *layout)
{
    for (int l = 0; l < pango_layout_get_line_count(layout); ++l)
        for (GSList *item = pango_layout_get_line(layout, l)->runs; item; item = item->next) {
            const auto *run = static_cast<const PangoGlyphItem *>(item->data);
            keepBlanks(*run);
            for (int i = 0; i < run->glyphs->num_glyphs; ++i)
                if (run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY &&
                    run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
                    missing.insert(char32_t(run->glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
        }
}

} // namespace volets
