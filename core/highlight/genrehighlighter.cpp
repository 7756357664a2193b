// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlight/genrehighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace volets {

namespace {

/// The names of the definitions' attributes.
std::optional<GenreStyle> styleNamed(const QString &attribute)
{
    static const QHash<QString, GenreStyle> styles{
        {QStringLiteral("Preambular"), GenreStyle::Preambular}, {QStringLiteral("Operative"), GenreStyle::Operative},
        {QStringLiteral("Addressee"), GenreStyle::Addressee},   {QStringLiteral("Instrument"), GenreStyle::Instrument},
        {QStringLiteral("Symbol"), GenreStyle::Symbol},         {QStringLiteral("Date"), GenreStyle::Date},
        {QStringLiteral("Theme term"), GenreStyle::ThemeTerm}};
    const auto found = styles.constFind(attribute);
    return found == styles.cend() ? std::nullopt : std::optional(*found);
}

QString definitionFor(QStringView language)
{
    if (language.startsWith(u"fr"))
        return QStringLiteral("Volets (français)");
    if (language.startsWith(u"en"))
        return QStringLiteral("Volets (English)");
    return {};
}

QString nameOf(HighlightTheme theme)
{
    switch (theme) {
    case HighlightTheme::Light:
        break;
    case HighlightTheme::Dark:
        return QStringLiteral("Volets Dark");
    case HighlightTheme::HighContrast:
        return QStringLiteral("Volets High Contrast");
    case HighlightTheme::Paper:
        return QStringLiteral("Volets Paper");
    }
    return QStringLiteral("Volets Light");
}

/// The text with the plain sign for each kind of hyphen and space, which the rules need not tell apart: those of a PDF
/// («Secretary‑General») are often others than those that are typed. As long as the text.
QString withPlainSigns(QStringView text)
{
    constexpr QChar hyphen(0x2010);
    constexpr QChar unbroken(0x2011);
    QString plain = text.toString();
    for (QChar &sign : plain) {
        if (sign == hyphen || sign == unbroken)
            sign = u'-';
        else if (sign.category() == QChar::Separator_Space)
            sign = u' ';
    }
    return plain;
}

/// Collects what KSyntaxHighlighting says of a text, line by line.
class Collector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    std::vector<StyledSpan> collect(QStringView text)
    {
        m_spans.clear();
        KSyntaxHighlighting::State state;
        for (m_lineStart = 0; m_lineStart <= text.size();) {
            const qsizetype end = text.indexOf(u'\n', m_lineStart);
            const qsizetype length = (end < 0 ? text.size() : end) - m_lineStart;
            state = highlightLine(text.sliced(m_lineStart, length), state);
            m_lineStart += length + 1;
        }
        return std::move(m_spans);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const std::optional<GenreStyle> style = styleNamed(format.name());
        if (!style || length <= 0)
            return;
        const KSyntaxHighlighting::Theme look = theme();
        m_spans.push_back({{m_lineStart + offset, length},
                           *style,
                           format.textColor(look),
                           format.isBold(look),
                           format.isItalic(look)});
    }

private:
    std::vector<StyledSpan> m_spans;
    qsizetype m_lineStart = 0;
};

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GenreStyle)
};

} // namespace

QString displayName(GenreStyle style)
{
    switch (style) {
    case GenreStyle::Preambular:
        return Words::tr("Preambular participles");
    case GenreStyle::Operative:
        return Words::tr("Operative verbs");
    case GenreStyle::Addressee:
        return Words::tr("Addressees");
    case GenreStyle::Instrument:
        return Words::tr("Instruments");
    case GenreStyle::Symbol:
        return Words::tr("Document symbols");
    case GenreStyle::Date:
        return Words::tr("Dates and deadlines");
    case GenreStyle::ThemeTerm:
        return Words::tr("Theme terms");
    }
    return {};
}

struct GenreHighlighter::Private
{
    Private() { repository.addCustomSearchPath(QStringLiteral(":/volets")); }

    KSyntaxHighlighting::Repository repository;
    Collector collector;
};

GenreHighlighter::GenreHighlighter()
    : d(std::make_unique<Private>())
{}
GenreHighlighter::~GenreHighlighter() = default;
GenreHighlighter::GenreHighlighter(GenreHighlighter &&) noexcept = default;
GenreHighlighter &GenreHighlighter::operator=(GenreHighlighter &&) noexcept = default;

void GenreHighlighter::load() const
{
    // one word: a definition reads its rules when it is first applied
    for (const QStringView language : {u"fr", u"en"})
        static_cast<void>(highlight(u"a", language, HighlightTheme::Light));
}

std::vector<StyledSpan> GenreHighlighter::highlight(QStringView text, QStringView language, HighlightTheme theme) const
{
    const KSyntaxHighlighting::Definition definition = d->repository.definitionForName(definitionFor(language));
    if (!definition.isValid())
        return {};
    d->collector.setDefinition(definition);
    d->collector.setTheme(d->repository.theme(nameOf(theme)));
    return d->collector.collect(withPlainSigns(text));
}

QColor GenreHighlighter::ground(HighlightTheme theme) const
{
    return d->repository.theme(nameOf(theme)).editorColor(KSyntaxHighlighting::Theme::BackgroundColor);
}

QColor GenreHighlighter::ink(HighlightTheme theme) const
{
    return d->repository.theme(nameOf(theme)).textColor(KSyntaxHighlighting::Theme::Normal);
}

} // namespace volets
