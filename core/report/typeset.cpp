// SPDX-License-Identifier: GPL-3.0-or-later
#define QT_NO_KEYWORDS // GLib has a parameter called «signals»
#include "report/typeset.h"

#include "report/reportfonts.h"

#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <cmath>
#include <optional>
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

/// The glyph of the first of these characters that the run's font has.
std::optional<PangoGlyph> glyphOf(const PangoGlyphItem &run, std::initializer_list<char32_t> characters)
{
    hb_font_t *font = pango_font_get_hb_font(run.item->analysis.font);
    for (const char32_t character : characters)
        if (hb_codepoint_t glyph = 0; hb_font_get_nominal_glyph(font, character, &glyph))
            return PangoGlyph(glyph);
    return std::nullopt;
}

/// The blank at a line's end becomes a glyph that nobody sees, instead of none that nobody can extract.
void keepBlanks(const PangoGlyphItem &run)
{
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        PangoGlyphInfo &info = run.glyphs->glyphs[i];
        if (info.glyph == PANGO_GLYPH_EMPTY && info.geometry.width == 0)
            info.glyph = glyphOf(run, {U' '}).value_or(info.glyph);
    }
}

/// Draws a run that is read from right to left so that each of its characters has a glyph of its own. Readers of PDF
/// take letters that share one (lam and alef, a letter and its vowels) for a stretch from left to right, and give them
/// back in the wrong order. A letter without a glyph gets one that nobody sees, at the left of the one it is part of.
void drawFromTheRight(cairo_t *cr, const char *text, const PangoGlyphItem &run, double x, double y)
{
    std::vector<double> left;
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
        left.push_back(x);
        x += points(run.glyphs->glyphs[i].geometry.width);
    }
    const std::optional<PangoGlyph> unseen = glyphOf(run, {U'\u200C', U'\u200D', U'\u200B', U' '});
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters; // both as they are read
    PangoGlyphItemIter at;
    for (gboolean has = pango_glyph_item_iter_init_start(&at, const_cast<PangoGlyphItem *>(&run), text); has;
         has = pango_glyph_item_iter_next_cluster(&at)) {
        const std::size_t first = glyphs.size();
        for (int i = at.start_glyph; i > at.end_glyph; --i) {
            const PangoGlyphInfo &info = run.glyphs->glyphs[i];
            if (info.glyph != PANGO_GLYPH_EMPTY)
                glyphs.push_back({.index = info.glyph,
                                  .x = left[std::size_t(i)] + points(info.geometry.x_offset),
                                  .y = y + points(info.geometry.y_offset)});
        }
        const int characters = at.end_char - at.start_char;
        if (const int drawn = int(glyphs.size() - first); drawn > characters || !unseen) {
            clusters.push_back({.num_bytes = at.end_index - at.start_index, .num_glyphs = drawn});
            continue;
        }
        constexpr double before = 0.02; // of what it is part of
        const double end = left[std::size_t(at.end_glyph + 1)];
        while (int(glyphs.size() - first) < characters)
            glyphs.push_back({.index = *unseen, .x = end - before * double(glyphs.size() - first), .y = y});
        for (const char *each = text + at.start_index; each < text + at.end_index; each = g_utf8_next_char(each))
            clusters.push_back({.num_bytes = int(g_utf8_next_char(each) - each), .num_glyphs = 1});
    }
    cairo_set_scaled_font(cr, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run.item->analysis.font)));
    cairo_show_text_glyphs(cr, text + run.item->offset, run.item->length, glyphs.data(), int(glyphs.size()),
                           clusters.data(), int(clusters.size()), cairo_text_cluster_flags_t(0));
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
            const double baseline = offEdge(y + metrics.baseline);
            if (placed.run->item->analysis.level % 2 == 1) {
                drawFromTheRight(ink.cr, m_data->text.constData(), *placed.run, offEdge(placed.x), baseline);
                continue;
            }
            cairo_move_to(ink.cr, offEdge(placed.x), baseline);
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
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_data->fonts.get()), reportFonts());
    m_data->family =
        QString(family + QStringLiteral(", ") + shippedFamilies() + QStringLiteral(", serif")).toStdString();
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
        const QByteArray utf8 = styled.text.toUtf8().replace('\n', " \n");
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
    // a ligature is written as a sign with its letters beside it, where some readers of the structure lose their way
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga 0, clig 0"));

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
    // a name that is set apart at the start has no say in the paragraph's direction: Pango would give it one
    if (data->text.startsWith("\u2068"))
        pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_text(layout, data->text.constData(), int(data->text.size()));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);

    // the lines' own measures: an iterator would measure the ink of every letter too
    for (GSList *item = pango_layout_get_lines_readonly(layout); item; item = item->next) {
        auto *line = static_cast<PangoLayoutLine *>(item->data);
        PangoRectangle logical;
        pango_layout_line_get_extents(line, nullptr, &logical);
        const bool isLeft = pango_layout_line_get_resolved_direction(line) != PANGO_DIRECTION_RTL;
        const double spare = width - points(logical.width);
        data->lines.push_back({.x = style.align == Align::Center              ? spare / 2
                                    : (style.align == Align::Start) == isLeft ? 0
                                                                              : spare,
                               .height = points(logical.height),
                               .baseline = points(-logical.y)});
    }
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
    for (GSList *line = pango_layout_get_lines_readonly(layout); line; line = line->next)
        for (GSList *item = static_cast<PangoLayoutLine *>(line->data)->runs; item; item = item->next) {
            const auto *run = static_cast<const PangoGlyphItem *>(item->data);
            keepBlanks(*run);
            for (int i = 0; i < run->glyphs->num_glyphs; ++i)
                if (run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY &&
                    run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
                    missing.insert(char32_t(run->glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
        }
}

} // namespace volets
