// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/citation.h"

#include "document/address.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <atomic>

namespace volets {

namespace {

constexpr QChar noBreakSpace(0x00A0);

std::atomic<CitationStyle> styleInUse = CitationStyle::UN;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Citation)
};

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The steps below a paragraph: letters and roman numbers with a closing bracket, «e) ii)»; counted bullets by number.
struct Steps
{
    QString lettered; ///< " e) ii)", beginning with a no-break space
    QString counted;  ///< ".2.3"
};

Steps stepsOf(const QStringList &steps)
{
    Steps written;
    for (const QString &step : steps) {
        if (isNumber(step) && written.lettered.isEmpty())
            written.counted += u'.' + step;
        else if (step.startsWith(u'['))
            written.lettered += noBreakSpace + step;
        else
            written.lettered += noBreakSpace + step + u')';
    }
    return written;
}

QString paragraphPlace(const QString &number, const QStringList &steps, CitationStyle style)
{
    const Steps below = stepsOf(steps);
    const QString whole = number + below.counted;
    switch (style) {
    case CitationStyle::UN:
        break;
    case CitationStyle::France:
        return Words::tr("paragraph %1").arg(whole) +
               (below.lettered.isEmpty() ? QString() : QString(u',' + below.lettered));
    case CitationStyle::EU:
        return below.lettered.isEmpty() ? Words::tr("paragraph %1").arg(whole)
                                        : Words::tr("paragraph %1, point%2").arg(whole, below.lettered);
    }
    return Words::tr("para. %1").arg(whole) + below.lettered;
}

QString considerationPlace(const QString &number, const QStringList &steps, CitationStyle style, bool narrow)
{
    const Steps below = stepsOf(steps);
    const QString tail =
        below.lettered.isEmpty() && below.counted.isEmpty()
            ? QString()
            : QString(u',' + (below.lettered.isEmpty() ? noBreakSpace + below.counted.sliced(1) : below.lettered));
    if (style == CitationStyle::EU)
        return Words::tr("recital %1").arg(number) + tail;
    if (narrow || style == CitationStyle::France)
        return (narrow ? Words::tr("preamb. para. %1") : Words::tr("preambular paragraph %1 (in order)")).arg(number) +
               tail;
    // the ordinal of one is formed otherwise than the others in French
    return (number == u"1" ? Words::tr("1st preambular paragraph") : Words::tr("preambular paragraph %1").arg(number)) +
           tail;
}

QString articlePlace(const Address &address)
{
    const QString label = address.root.sliced(3); // after "art"
    const QString article = label == u"1" ? Words::tr("art. 1") : Words::tr("art. %1").arg(label);
    return address.steps.isEmpty() ? article : Words::tr("%1, para. %2").arg(article, address.steps.join(u'.'));
}

/// Whether the heading of the unit's annex gives it no number: «Annexe», «Annex: Terms of reference».
bool isInUnnumberedAnnex(const Unit &unit)
{
    static const QRegularExpression bare(QStringLiteral(R"(^annexe?\s*([.:–—-]|$))"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    return std::ranges::any_of(unit.headings, [](const QString &heading) { return heading.contains(bare); });
}

/// «A1.12», «A2.14»: the number of the annex, if it has one, then of what stands in it.
QString annexPlace(const Unit &unit, const Address &address, CitationStyle style)
{
    const QString annex = isInUnnumberedAnnex(unit)
                              ? Words::tr("annex")
                              : Words::tr("annex %1").arg(romanNumber(address.root.sliced(1).toInt()));
    if (address.steps.isEmpty())
        return annex;
    return Words::tr("%1, %2").arg(annex, paragraphPlace(address.steps.front(), address.steps.sliced(1), style));
}

bool isAnnexRoot(const QString &root)
{
    return root.size() > 1 && root.front() == u'A' && isNumber(QStringView(root).sliced(1));
}
bool isConsiderationRoot(const QString &root)
{
    return root.size() > 1 && root.front() == u'P' && isNumber(QStringView(root).sliced(1));
}

QString placeOf(const Unit &unit, CitationStyle style, bool narrow)
{
    const Address address = parseAddress(unit.id);
    const QString &root = address.root;
    switch (unit.kind) {
    case UnitKind::Note:
        return Words::tr("introductory statement");
    case UnitKind::Enacting:
        return Words::tr("opening words");
    case UnitKind::Front:
        return Words::tr("introduction, para. %1").arg(root.sliced(1));
    case UnitKind::Summary:
        return Words::tr("summary, para. %1").arg(root.sliced(1));
    case UnitKind::Footnote:
        return Words::tr("note %1").arg(root.startsWith(u"fn") ? root.sliced(2) : root);
    case UnitKind::Box: {
        const QString box = Words::tr("box %1").arg(root.startsWith(u"box") ? root.sliced(3) : root);
        return address.steps.isEmpty() || !isNumber(address.steps.front())
                   ? box
                   : Words::tr("%1, para. %2").arg(box, address.steps.join(u'.'));
    }
    case UnitKind::Figure:
    case UnitKind::FigureCell: {
        const QString figure = Words::tr("figure %1").arg(root.startsWith(u"fig") ? root.sliced(3) : root);
        return address.steps.isEmpty() ? figure : Words::tr("%1, cell %2").arg(figure, address.steps.join(u'.'));
    }
    case UnitKind::Theme:
        return Words::tr("theme %1").arg(root);
    case UnitKind::References:
        return Words::tr("theme %1, references").arg(root);
    case UnitKind::Message:
        return Words::tr("message %1").arg(unit.id);
    case UnitKind::Title:
        return Words::tr("title");
    default:
        break;
    }
    if (root.startsWith(u"art") && root.size() > 3)
        return articlePlace(address);
    if (isAnnexRoot(root))
        return annexPlace(unit, address, style);
    if (isConsiderationRoot(root))
        return considerationPlace(root.sliced(1), address.steps, style, narrow);
    return paragraphPlace(root, address.steps, style);
}

QString documentName(const Document &document)
{
    static constexpr auto calledOutcome = [](const QString &title) {
        return title.startsWith(QLatin1StringView("Document final"), Qt::CaseInsensitive) ||
               title.startsWith(QLatin1StringView("Outcome document"), Qt::CaseInsensitive);
    };
    if (document.genre == Genre::Outcome && document.date.size() >= 4 && calledOutcome(document.title))
        return Words::tr("Outcome document %1").arg(document.date.first(4));
    return document.shortTitle;
}

} // namespace

void useCitationStyle(CitationStyle style) { styleInUse = style; }

CitationStyle citationStyle() { return styleInUse; }

QString place(const Document & /*document*/, const Unit &unit, CitationStyle style)
{
    return placeOf(unit, style, false);
}

QString shortPlace(const Document & /*document*/, const Unit &unit, CitationStyle style)
{
    return placeOf(unit, style, true);
}

QString citation(const Document &document, const Unit &unit, CitationStyle style)
{
    return Words::tr("%1, %2").arg(documentName(document), placeOf(unit, style, false));
}

} // namespace volets
