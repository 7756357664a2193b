// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/decisionsmodel.h"

#include "compare/mentions.h"
#include "models/inspection.h"
#include "models/notesmodel.h"
#include "models/roles.h"

#include <algorithm>

namespace volets {

QString decisionWords(const Decision &decision)
{
    const QString relation = relationWords(decision.relation.value_or(Relation::Partial));
    switch (decision.kind) {
    case DecisionKind::ConfirmLink:
        return DecisionsModel::tr("link confirmed: %1").arg(relation);
    case DecisionKind::RejectLink:
        return DecisionsModel::tr("link rejected");
    case DecisionKind::MakeLink:
        return DecisionsModel::tr("link made by hand: %1").arg(relation);
    case DecisionKind::ChangeRelation:
        return DecisionsModel::tr("relation changed: %1").arg(relation);
    case DecisionKind::ConfirmTheme:
        return DecisionsModel::tr("theme confirmed: %1").arg(decision.theme);
    case DecisionKind::AddTheme:
        if (isCodedPassage(decision))
            return DecisionsModel::tr("words coded as %1: “%2”").arg(decision.theme, decision.a.quote);
        return DecisionsModel::tr("theme added: %1").arg(decision.theme);
    case DecisionKind::RejectTheme:
        return DecisionsModel::tr("theme rejected: %1").arg(decision.theme);
    case DecisionKind::RenameRow:
        return DecisionsModel::tr("row named “%1”").arg(decision.text);
    case DecisionKind::MergeRows:
        return DecisionsModel::tr("rows joined");
    case DecisionKind::SplitRow:
        return DecisionsModel::tr("clause taken out of its row");
    case DecisionKind::OrderRow:
        return DecisionsModel::tr("row moved");
    }
    Q_UNREACHABLE_RETURN(QString());
}

void DecisionsModel::setDecisions(const std::vector<PlacedDecision> &decisions, std::vector<DocumentPtr> documents)
{
    beginResetModel();
    m_decisions = decisions;
    m_documents = std::move(documents);
    std::ranges::stable_sort(m_decisions, std::greater{}, [](const PlacedDecision &one) { return one.decision.when; });
    endResetModel();
}

QString DecisionsModel::where(const PlacedDecision &decision) const
{
    const QString a = placeWords(decision.decision.a, decision.a, m_documents);
    if (!decision.decision.b.isValid())
        return a;
    return tr("%1 and %2", "two places").arg(a, placeWords(decision.decision.b, decision.b, m_documents));
}

QVariant DecisionsModel::value(int row, int column, int role) const
{
    const PlacedDecision &one = decisionAt(row);
    if (role == UnitRole)
        return QVariant::fromValue(one.a);
    if (role == Qt::ToolTipRole)
        return where(one);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What:
        return one.hold == Attachment::Hold::Changed
                   ? tr("%1 (the words changed since)").arg(decisionWords(one.decision))
                   : decisionWords(one.decision);
    case Where:
        return where(one);
    case By:
        return saidBy(one.decision.who, one.decision.when);
    default:
        return {};
    }
}

QVariant DecisionsModel::columnHead(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What:
        return tr("Decision");
    case Where:
        return tr("Place");
    case By:
        return tr("Decided by");
    default:
        return {};
    }
}

} // namespace volets
