// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/decision.h"

#include <algorithm>
#include <array>
#include <utility>

namespace volets {

namespace {

constexpr std::array kinds{
    std::pair{DecisionKind::ConfirmLink, u"confirm-link"},
    std::pair{DecisionKind::RejectLink, u"reject-link"},
    std::pair{DecisionKind::MakeLink, u"make-link"},
    std::pair{DecisionKind::ChangeRelation, u"change-relation"},
    std::pair{DecisionKind::ConfirmTheme, u"confirm-theme"},
    std::pair{DecisionKind::AddTheme, u"add-theme"},
    std::pair{DecisionKind::RejectTheme, u"reject-theme"},
    std::pair{DecisionKind::RenameRow, u"rename-row"},
    std::pair{DecisionKind::MergeRows, u"merge-rows"},
    std::pair{DecisionKind::SplitRow, u"split-row"},
    std::pair{DecisionKind::OrderRow, u"order-row"},
};

/// Rows of a theme's briefing are other rows than those of the synopsis.
QString rowsOf(const Decision &decision) { return decision.theme.isEmpty() ? QString() : u'|' + decision.theme; }

/// The same for a pair in either order.
QString pairOf(const Decision &decision)
{
    QString first = decision.a.place();
    QString second = decision.b.place();
    if (second < first)
        std::swap(first, second);
    return first + u'|' + second;
}

} // namespace

QString name(DecisionKind kind)
{
    const auto found = std::ranges::find(kinds, kind, [](const auto &entry) { return entry.first; });
    return QStringView(found->second).toString();
}

std::optional<DecisionKind> decisionKindFromName(QStringView name)
{
    for (const auto &[kind, known] : kinds)
        if (QStringView(known) == name)
            return kind;
    return std::nullopt;
}

bool isCodedPassage(const Decision &decision)
{
    return decision.kind == DecisionKind::AddTheme && !decision.a.span.isEmpty();
}

QString subject(const Decision &decision)
{
    switch (decision.kind) {
    case DecisionKind::ConfirmLink:
    case DecisionKind::RejectLink:
    case DecisionKind::MakeLink:
    case DecisionKind::ChangeRelation:
        return QStringLiteral("link|") + pairOf(decision);
    case DecisionKind::ConfirmTheme:
    case DecisionKind::AddTheme:
    case DecisionKind::RejectTheme:
        if (isCodedPassage(decision))
            return QStringLiteral("passage|%1|%2|%3|%4")
                .arg(decision.a.place(), decision.theme)
                .arg(decision.a.span.start)
                .arg(decision.a.span.length);
        return QStringLiteral("theme|") + decision.a.place() + u'|' + decision.theme;
    case DecisionKind::RenameRow:
        return QStringLiteral("name|") + decision.a.place() + rowsOf(decision);
    case DecisionKind::MergeRows:
    case DecisionKind::SplitRow:
        return QStringLiteral("rows|") + pairOf(decision) + rowsOf(decision);
    case DecisionKind::OrderRow:
        return QStringLiteral("order|") + decision.a.place() + rowsOf(decision);
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace volets
