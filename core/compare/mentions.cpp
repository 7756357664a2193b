// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/mentions.h"

#include "document/citation.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace volets {

namespace {

bool beginsWithYear(const QString &title)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return title.size() >= 4 && std::all_of(title.cbegin(), title.cbegin() + 4, isDigit) &&
           (title.size() == 4 || !title[4].isLetterOrNumber());
}

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mentions)
};

/// The date that tells a text from others of its title; empty where the title does.
QString dateThatTells(const Comparison &comparison, int document)
{
    const Document &named = comparison.document(document);
    const auto sameTitle = [&](const DocumentPtr &one) { return one->shortTitle == named.shortTitle; };
    if (std::ranges::count_if(comparison.documents, sameTitle) < 2)
        return {};
    const QDate date = QDate::fromString(named.date, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : named.date;
}

} // namespace

QString witness(const Comparison &comparison, int document)
{
    if (const QString date = dateThatTells(comparison, document); !date.isEmpty())
        return date;
    const QString &title = comparison.document(document).shortTitle;
    return beginsWithYear(title) ? title.first(4) : title;
}

namespace {

/// What became of a clause from one draft to the next.
QString draftWords(const Link &link, bool changed)
{
    if (link.change == QLatin1String("moved"))
        return changed ? Words::tr("moved and changed") : Words::tr("moved", "a clause of a draft");
    return changed ? Words::tr("changed") : Words::tr("no change");
}

/// The words for a state, whichever column it is compared with.
QString stateWords(const Comparison &comparison, const Cell &cell, int document)
{
    const bool versions = comparison.mode == DossierMode::VersionsOfOneText;
    switch (cell.state) {
    case CellState::First:
    case CellState::Unlinked:
        return cell.newOrDeleted >= 0 ? Words::tr("new", "a clause of a draft") : QString();
    case CellState::Same:
    case CellState::Partial:
        if (versions)
            return draftWords(*cell.link, !cell.script || cell.script->ratio > 0);
        return cell.state == CellState::Same ? Words::tr("taken up") : Words::tr("taken up and redrafted");
    case CellState::Rewritten:
        return Words::tr("entirely new wording");
    case CellState::Translated:
        return Words::tr("corresponds, in another language");
    case CellState::Kin:
        return Words::tr("echo");
    case CellState::Absent: {
        const Document &absent = comparison.document(document);
        const auto places = [&](const std::vector<int> &units) {
            QStringList all;
            for (const int unit : units)
                all += shortPlace(absent, absent.units[std::size_t(unit)]);
            return all.join(QStringLiteral(", "));
        };
        if (!cell.elsewhere.empty())
            return Words::tr("see %1").arg(places(cell.elsewhere));
        if (!cell.echoes.empty())
            return Words::tr("echo: see %1").arg(places(cell.echoes));
        const QString &title = absent.shortTitle;
        if (cell.newOrDeleted >= 0)
            return Words::tr("deleted", "a clause of a draft");
        if (versions)
            return Words::tr("not in %1").arg(witness(comparison, document));
        return beginsWithYear(title) ? Words::tr("no counterpart in %1", "a year").arg(title.first(4))
                                     : Words::tr("no counterpart in “%1”", "a text").arg(title);
    }
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace

QString mention(const Comparison &comparison, const Cell &cell, int document)
{
    const QString words = stateWords(comparison, cell, document);
    return cell.fromAfar && cell.link
               ? Words::tr("%1 · %2", "a relation and the text it is to").arg(words, witness(comparison, cell.against))
               : words;
}

QString comparedWith(const Comparison &comparison, const ColumnSetup &setup, std::size_t column)
{
    switch (setup.reference) {
    case Reference::None:
        return Words::tr("no comparison");
    case Reference::Star:
        return setup.base == setup.columns[column] ? Words::tr("base text")
                                                   : Words::tr("compared with %1").arg(witness(comparison, setup.base));
    case Reference::Chain:
        return column == 0 ? Words::tr("first column")
                           : Words::tr("compared with %1").arg(witness(comparison, setup.columns[column - 1]));
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString relationWords(Relation relation)
{
    switch (relation) {
    case Relation::Same:
        return Words::tr("taken up");
    case Relation::Partial:
        return Words::tr("taken up and redrafted");
    case Relation::Kin:
        return Words::tr("echo");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString relationWords(const Comparison &comparison, const Link &link)
{
    return comparison.mode == DossierMode::VersionsOfOneText && link.relation != Relation::Kin
               ? draftWords(link, link.relation != Relation::Same)
               : relationWords(link.relation);
}

QString confidenceWords(double confidence)
{
    // three words, not per cent: a figure would promise more than the method can keep
    if (confidence >= 0.75)
        return Words::tr("sure");
    return confidence >= 0.45 ? Words::tr("fairly sure") : Words::tr("uncertain");
}

} // namespace volets
