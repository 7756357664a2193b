// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/mentions.h"

#include <QCoreApplication>

namespace volets {

namespace {

/// The words of what a cell is compared with or missing from: «2022», «Lillestrøm (messages)».
QString witness(const Comparison &comparison, int document) { return comparison.document(document).shortTitle; }

QString tr(const char *text) { return QCoreApplication::translate("Mentions", text); }

} // namespace

QString mention(const Comparison &comparison, const Cell &cell, int document)
{
    const bool versions = comparison.mode == DossierMode::VersionsOfOneText;
    switch (cell.state) {
    case CellState::First:
    case CellState::Unlinked:
        return {};
    case CellState::Same:
        if (versions && cell.script && cell.script->ratio == 0.0)
            return tr("no change");
        return tr("taken up");
    case CellState::Partial:
        return versions ? tr("changed") : tr("taken up and redrafted");
    case CellState::Rewritten:
        return tr("entirely new wording");
    case CellState::Kin:
        return tr("echo");
    case CellState::Absent: {
        const QString name = witness(comparison, document);
        return versions ? tr("not in %1").arg(name) : tr("no counterpart in %1").arg(name);
    }
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString comparedWith(const Comparison &comparison, const ColumnSetup &setup, std::size_t column)
{
    switch (setup.reference) {
    case Reference::None:
        return tr("no comparison");
    case Reference::Star:
        return setup.base == setup.columns[column] ? tr("base text")
                                                   : tr("compared with %1").arg(witness(comparison, setup.base));
    case Reference::Chain:
        return column == 0 ? tr("first column")
                           : tr("compared with %1").arg(witness(comparison, setup.columns[column - 1]));
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString relationWords(Relation relation)
{
    switch (relation) {
    case Relation::Same:
        return tr("taken up");
    case Relation::Partial:
        return tr("taken up and redrafted");
    case Relation::Kin:
        return tr("echo");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString confidenceWords(double confidence)
{
    // three words, not per cent: a figure would promise more than the method can keep
    if (confidence >= 0.75)
        return tr("sure");
    return confidence >= 0.45 ? tr("fairly sure") : tr("uncertain");
}

} // namespace volets
