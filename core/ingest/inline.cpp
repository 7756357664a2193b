// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inline.h"

#include "text/glance.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace volets {

namespace {

bool isAsciiPunctuation(QChar c) { return c > u' ' && c < QChar(0x7f) && !c.isLetterOrNumber(); }

bool isPlainSpace(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == u'\v'; }

bool isFigures(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString superscript(const QString &words) { return isFigures(words) ? raisedFigures(words) : words; }

/// Named characters that converters leave behind; Latin-1's are in the order of their code points from U+00A0.
std::optional<QString> namedCharacter(QStringView name)
{
    static const QHash<QString, char16_t> names = [] {
        QHash<QString, char16_t> table{
            {QStringLiteral("amp"), u'&'},       {QStringLiteral("lt"), u'<'},
            {QStringLiteral("gt"), u'>'},        {QStringLiteral("quot"), u'"'},
            {QStringLiteral("apos"), u'\''},     {QStringLiteral("ensp"), u'\u2002'},
            {QStringLiteral("emsp"), u'\u2003'}, {QStringLiteral("thinsp"), u'\u2009'},
            {QStringLiteral("ndash"), u'–'},     {QStringLiteral("mdash"), u'—'},
            {QStringLiteral("lsquo"), u'‘'},     {QStringLiteral("rsquo"), u'’'},
            {QStringLiteral("ldquo"), u'“'},     {QStringLiteral("rdquo"), u'”'},
            {QStringLiteral("bull"), u'•'},      {QStringLiteral("hellip"), u'…'},
            {QStringLiteral("euro"), u'€'},      {QStringLiteral("trade"), u'™'},
            {QStringLiteral("oelig"), u'œ'},     {QStringLiteral("OElig"), u'Œ'},
            {QStringLiteral("Yuml"), u'Ÿ'},      {QStringLiteral("minus"), u'−'},
        };
        const QString latin = QStringLiteral(
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 "
            "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml "
            "Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc "
            "Otilde "
            "Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig "
            "ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml "
            "divide "
            "oslash ugrave uacute ucirc uuml yacute thorn yuml");
        char16_t code = 0xa0;
        for (const QString &latinName : latin.split(u' '))
            table.insert(latinName, code++);
        return table;
    }();
    if (const auto found = names.constFind(name.toString()); found != names.cend())
        return QString(QChar(*found));
    return std::nullopt;
}

/// A tag of HTML by its name; anything else between angle brackets is the author's own.
bool isTagName(QStringView name)
{
    static const QStringList names = QStringLiteral("a abbr b big blockquote br center cite code dd del div dl dt em "
                                                    "figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img "
                                                    "ins li mark ol p pre q s section small span strike strong sub sup "
                                                    "table tbody td tfoot th thead tr tt u ul")
                                         .split(u' ');
    return names.contains(name.toString().toLower());
}

/// Tags whose place a reader sees as a space or a new line.
bool separates(QStringView name)
{
    static const QStringList names =
        QStringLiteral("blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li p table td th tr ul ol").split(u' ');
    return names.contains(name.toString().toLower());
}

/// One construct of mark-up found at a place: how much of the source it takes and what words stand for it.
struct Construct
{
    qsizetype length = 0;
    QString words;
    QLatin1StringView rule;
};

class Reader
{
public:
    explicit Reader(QStringView source, int depth = 0)
        : m_source(source)
        , m_depth(depth)
    {}

    PlainWords read()
    {
        qsizetype at = 0;
        while (at < m_source.size()) {
            if (const std::optional<Construct> found = constructAt(at)) {
                const QString before = m_source.sliced(at, found->length).toString();
                if (before != found->words)
                    m_result.repairs.push_back({found->rule, {}, before, found->words});
                m_result.text += found->words;
                at += found->length;
            } else {
                m_result.text += m_source[at++];
            }
        }
        m_result.text = oneSpace(m_result.text);
        return std::move(m_result);
    }

    /// Most text has no sign that mark-up begins with, and nothing but single spaces between its words.
    static bool isPlain(QStringView text)
    {
        if (text.startsWith(u' ') || text.endsWith(u' ') || hasTwice(text, u' '))
            return false;
        return !hasAny<UnitRange{u'\t', u'\r'}, UnitRange{u'!', u'!'}, UnitRange{u'&', u'&'}, UnitRange{u'*', u'*'},
                       UnitRange{u'<', u'<'}, UnitRange{u'[', u'\\'}, UnitRange{u'^', u'_'}>(text);
    }

private:
    static QString oneSpace(QStringView text)
    {
        QString result;
        result.reserve(text.size());
        bool pending = false;
        for (const QChar c : text) {
            if (isPlainSpace(c)) {
                pending = !result.isEmpty();
                continue;
            }
            if (pending)
                result += u' ';
            pending = false;
            result += c;
        }
        return result;
    }

    [[nodiscard]] QChar charAt(qsizetype at) const
    {
        return at >= 0 && at < m_source.size() ? m_source[at] : QChar(u'\n');
    }

    /// The words of an inner stretch, with the white space at its ends that belongs to the sentence around it.
    [[nodiscard]] QString inner(QStringView part) const
    {
        // mark-up is never nested so deeply by hand; beyond it is taken as it stands
        if (m_depth > 16)
            return part.toString();
        QString words = Reader(part, m_depth + 1).read().text;
        if (!part.isEmpty() && !words.isEmpty()) {
            if (isPlainSpace(part.front()))
                words.prepend(u' ');
            if (isPlainSpace(part.back()))
                words.append(u' ');
        }
        return words;
    }

    [[nodiscard]] std::optional<Construct> constructAt(qsizetype at) const
    {
        switch (m_source[at].unicode()) {
        case u'\\':
            return escapeAt(at);
        case u'*':
        case u'_':
            return emphasisAt(at);
        case u'!':
        case u'[':
            return bracketAt(at);
        case u'<':
            return angleAt(at);
        case u'^':
            return caretAt(at);
        case u'&':
            return entityAt(at);
        default:
            return std::nullopt;
        }
    }

    [[nodiscard]] std::optional<Construct> escapeAt(qsizetype at) const
    {
        const QChar next = charAt(at + 1);
        if (at + 1 >= m_source.size() || !isAsciiPunctuation(next))
            return std::nullopt;
        return Construct{2, next, QLatin1StringView("escape")};
    }

    [[nodiscard]] qsizetype runAt(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_source.size() && m_source[end] == m_source[at])
            ++end;
        return end - at;
    }

    // Flanking as CommonMark defines it (section 6.2), stricter on a lone mark inside a word («étudiant*es»).
    [[nodiscard]] bool mayOpen(qsizetype at, qsizetype run) const
    {
        const QChar before = charAt(at - 1), after = charAt(at + run);
        if (after.isSpace() || after.isNull())
            return false;
        if (before.isLetterOrNumber() && (run == 1 || m_source[at] == u'_'))
            return false;
        return !(after.isPunct() && before.isLetterOrNumber());
    }

    [[nodiscard]] bool mayClose(qsizetype at, qsizetype run) const
    {
        const QChar before = charAt(at - 1), after = charAt(at + run);
        if (before.isSpace() || before.isNull())
            return false;
        if (after.isLetterOrNumber() && (run == 1 || m_source[at] == u'_'))
            return false;
        return !(before.isPunct() && after.isLetterOrNumber());
    }

    /// Where a run of exactly `run` marks closes what was opened before `from`, or -1.
    [[nodiscard]] qsizetype closingRun(QChar mark, qsizetype run, qsizetype from) const
    {
        for (qsizetype at = from; at < m_source.size();) {
            if (m_source[at] == u'\\') {
                at += 2;
            } else if (m_source[at] == mark) {
                const qsizetype length = runAt(at);
                if (length == run && mayClose(at, length))
                    return at;
                at += length;
            } else {
                ++at;
            }
        }
        return -1;
    }

    [[nodiscard]] std::optional<Construct> emphasisAt(qsizetype at) const
    {
        const QChar mark = m_source[at];
        const qsizetype run = runAt(at);
        if (run <= 3 && mayOpen(at, run)) {
            // three marks may close together or one after the other, the inner ones first
            static constexpr std::array<qsizetype, 3> orderOfThree{3, 1, 2};
            const std::span<const qsizetype> outers =
                run == 3 ? std::span<const qsizetype>(orderOfThree) : std::span<const qsizetype>(&run, 1);
            for (const qsizetype outer : outers) {
                const qsizetype close = closingRun(mark, outer, at + run);
                if (close > at + run) {
                    return Construct{close + outer - at, inner(m_source.sliced(at + outer, close - at - outer)),
                                     QLatin1StringView("emphasis")};
                }
            }
        }
        const bool attached = !charAt(at - 1).isSpace() || !charAt(at + run).isSpace();
        if (mark == u'*' && (run == 2 || run == 3) && attached)
            return Construct{run, QString(), QLatin1StringView("emphasis")};
        if (run > 1) // taken whole, or its second mark would be read anew
            return Construct{run, m_source.sliced(at, run).toString(), QLatin1StringView("emphasis")};
        return std::nullopt;
    }

    /// The place of the bracket that closes the one at `at`, or -1.
    [[nodiscard]] qsizetype closingBracket(qsizetype at, QChar open, QChar close) const
    {
        int depth = 0;
        for (qsizetype i = at; i < m_source.size(); ++i) {
            if (m_source[i] == u'\\')
                ++i;
            else if (m_source[i] == open)
                ++depth;
            else if (m_source[i] == close && --depth == 0)
                return i;
        }
        return -1;
    }

    [[nodiscard]] std::optional<Construct> bracketAt(qsizetype at) const
    {
        const bool image = m_source[at] == u'!';
        const qsizetype open = image ? at + 1 : at;
        if (charAt(open) != u'[')
            return std::nullopt;
        const qsizetype close = closingBracket(open, u'[', u']');
        if (close < 0)
            return std::nullopt;
        const QStringView label = m_source.sliced(open + 1, close - open - 1);
        if (!image && label.size() > 1 && label.front() == u'^' && isFigures(label.sliced(1)) &&
            charAt(close + 1) != u':')
            return Construct{close + 1 - at, raisedFigures(label.sliced(1)), QLatin1StringView("superscript")};
        qsizetype end = -1;
        if (charAt(close + 1) == u'(') {
            end = closingBracket(close + 1, u'(', u')');
            // «[…](suite)» in prose is no link: a target has no spaces, save before a quoted title or in a template
            static const QRegularExpression target(
                QStringLiteral(R"(^\s*(?:<[^>\n]*>|[^\s]*|\{\{.*\}\})(?:\s+["'(].*["')])?\s*$)"));
            if (end >= 0 && !target.matchView(m_source.sliced(close + 2, end - close - 2)).hasMatch())
                end = -1;
        } else if (charAt(close + 1) == u'{' && (charAt(close + 2) == u'.' || charAt(close + 2) == u'#')) {
            end = closingBracket(close + 1, u'{', u'}');
        }
        if (end < 0)
            return std::nullopt;
        if (image)
            return Construct{end + 1 - at, QString(), QLatin1StringView("image")};
        // a converter escapes the emphasis inside a link: what is left after one reading is read once more
        return Construct{end + 1 - at, inner(inner(label)), QLatin1StringView("link")};
    }

    [[nodiscard]] std::optional<Construct> angleAt(qsizetype at) const
    {
        const QStringView rest = m_source.sliced(at);
        static const QRegularExpression autolink(
            QStringLiteral(R"(^<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|www\.)[^\s<>]*|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>)"));
        if (const auto match = autolink.matchView(rest); match.hasMatch())
            return Construct{match.capturedLength(), match.captured(1), QLatin1StringView("autolink")};
        if (rest.startsWith(u"<!--")) {
            const qsizetype end = rest.indexOf(QLatin1StringView("-->"));
            return end < 0 ? std::nullopt : std::optional(Construct{end + 3, {}, QLatin1StringView("html")});
        }
        static const QRegularExpression tag(QStringLiteral(R"(^<(/?)([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>)"));
        const auto match = tag.matchView(rest);
        if (!match.hasMatch() || !isTagName(match.capturedView(2)))
            return std::nullopt;
        const QString name = match.captured(2).toLower();
        if (match.capturedView(1).isEmpty() && name == u"sup") {
            const qsizetype end =
                rest.indexOf(QLatin1StringView("</sup>"), match.capturedLength(), Qt::CaseInsensitive);
            if (end >= 0) {
                return Construct{end + 6,
                                 superscript(inner(rest.sliced(match.capturedLength(), end - match.capturedLength()))),
                                 QLatin1StringView("superscript")};
            }
        }
        return Construct{match.capturedLength(), separates(name) ? QStringLiteral(" ") : QString(),
                         QLatin1StringView("html")};
    }

    [[nodiscard]] std::optional<Construct> caretAt(qsizetype at) const
    {
        if (!charAt(at - 1).isLetterOrNumber() && !charAt(at - 1).isPunct())
            return std::nullopt;
        static const QRegularExpression mark(QStringLiteral(
            R"(^\^(?:\{([^{}\n]{1,12})\}|([\p{L}]{1,4})(?![\p{L}\p{N}])\^?|([0-9]{1,3})(?![\p{L}\p{N}])\^?))"));
        const auto match = mark.matchView(m_source.sliced(at));
        if (!match.hasMatch())
            return std::nullopt;
        const QString words = match.captured(1) + match.captured(2) + match.captured(3);
        return Construct{match.capturedLength(), superscript(words), QLatin1StringView("superscript")};
    }

    [[nodiscard]] std::optional<Construct> entityAt(qsizetype at) const
    {
        static const QRegularExpression entity(
            QStringLiteral("^&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));"));
        const auto match = entity.matchView(m_source.sliced(at));
        if (!match.hasMatch())
            return std::nullopt;
        const QLatin1StringView rule("entity");
        if (match.hasCaptured(3)) {
            const std::optional<QString> character = namedCharacter(match.capturedView(3));
            return character ? std::optional(Construct{match.capturedLength(), *character, rule}) : std::nullopt;
        }
        const char32_t code =
            match.hasCaptured(1) ? match.capturedView(1).toUInt() : match.capturedView(2).toUInt(nullptr, 16);
        if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return std::nullopt;
        return Construct{match.capturedLength(), QString::fromUcs4(&code, 1), rule};
    }

    QStringView m_source;
    int m_depth = 0;
    PlainWords m_result;
};

/// The marks that open a text which the same marks close, with nothing of them in between; 0 where there are none.
qsizetype wholeEmphasis(QStringView source)
{
    const QStringView text = source.trimmed();
    if (text.isEmpty() || (text.front() != u'*' && text.front() != u'_'))
        return 0;
    const QChar mark = text.front();
    qsizetype run = 0;
    while (run < text.size() && text[run] == mark)
        ++run;
    if (run > 3 || text.size() <= 2 * run)
        return 0;
    const QString close(run, mark);
    if (!text.endsWith(close) || text[text.size() - run - 1] == mark || text[text.size() - run - 1] == u'\\')
        return 0;
    return text.sliced(run, text.size() - 2 * run).contains(close) ? 0 : run;
}

} // namespace

PlainWords plainWords(QStringView source) { return Reader(source).read(); }

PlainWords plainWords(const QString &source)
{
    return Reader::isPlain(source) ? PlainWords{.text = source, .repairs = {}} : Reader(source).read();
}

QStringView leadingIcon(QStringView source)
{
    const QStringView words = source.trimmed();
    if (words.isEmpty() || words.front().isLetterOrNumber())
        return {};
    static const QRegularExpression bracketed(
        QStringLiteral(R"(^\s*(?:!?\[[\p{L}’' -]{1,30}\]\s+|(?:[\p{So}\x{FE0F}\x{200D}]+\s*)+)(?=\S))"));
    static const QRegularExpression image(QStringLiteral(R"(^\s*!\[[^\]]*\]\([^)]*\)\s*(?=\S))"));
    if (const auto match = image.matchView(source); match.hasMatch())
        return source.first(match.capturedLength());
    const auto match = bracketed.matchView(source);
    // geometric bullets are symbols too, but they mark an item, not a subject
    if (!match.hasMatch() || QStringView(u"●○■□▪▫◆◇►▶◦‣").contains(words.front()))
        return {};
    return source.first(match.capturedLength());
}

PlainWords plainHeading(QStringView source)
{
    const QStringView icon = leadingIcon(source);
    PlainWords words = plainWords(source.sliced(icon.size()));
    // the icon may stand inside the emphasis: «**[Building] Rights**»
    const QStringView innerIcon = icon.isEmpty() ? leadingIcon(words.text) : QStringView();
    if (const QStringView found = icon.isEmpty() ? innerIcon : icon; !found.isEmpty())
        words.repairs.push_back({QStringLiteral("icon"), {}, found.trimmed().toString(), {}});
    words.text.remove(0, innerIcon.size());
    return words;
}

QString raisedFigures(QStringView digits)
{
    static constexpr std::array<char16_t, 10> figures{u'⁰', u'¹', u'²', u'³', u'⁴', u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    QString text;
    for (const QChar c : digits)
        text += c >= u'0' && c <= u'9' ? QChar(figures[std::size_t(c.unicode() - u'0')]) : c;
    return text;
}

bool isBold(QStringView source) { return wholeEmphasis(source) >= 2; }

bool isItalic(QStringView source) { return wholeEmphasis(source) == 1; }

} // namespace volets
