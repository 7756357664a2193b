// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"

#include <algorithm>
#include <array>
#include <utility>

namespace volets {

namespace {

constexpr std::array genres{
    std::pair{Genre::Outcome, u"outcome"}, std::pair{Genre::Messages, u"messages"}, std::pair{Genre::Brief, u"brief"},
    std::pair{Genre::Law, u"law"},         std::pair{Genre::Other, u"other"},
};

constexpr std::array kinds{
    std::pair{UnitKind::Note, u"note"},
    std::pair{UnitKind::Enacting, u"enacting"},
    std::pair{UnitKind::Preambular, u"preambular"},
    std::pair{UnitKind::Operative, u"operative"},
    std::pair{UnitKind::Item, u"item"},
    std::pair{UnitKind::Front, u"front"},
    std::pair{UnitKind::References, u"references"},
    std::pair{UnitKind::Theme, u"theme"},
    std::pair{UnitKind::Message, u"message"},
    std::pair{UnitKind::Summary, u"summary"},
    std::pair{UnitKind::Paragraph, u"paragraph"},
    std::pair{UnitKind::Footnote, u"footnote"},
    std::pair{UnitKind::Box, u"box"},
    std::pair{UnitKind::Figure, u"figure"},
    std::pair{UnitKind::FigureCell, u"figure-cell"},
    std::pair{UnitKind::Annex, u"annex"},
    std::pair{UnitKind::Reference, u"reference"},
    std::pair{UnitKind::Title, u"title"},
    std::pair{UnitKind::Article, u"article"},
};

template <typename Table, typename Value> QString nameIn(const Table &table, Value value)
{
    const auto found = std::ranges::find(table, value, [](const auto &entry) { return entry.first; });
    return found == table.end() ? QString() : QStringView(found->second).toString();
}

template <typename Table, typename Value> Value valueIn(const Table &table, QStringView name, Value otherwise)
{
    const auto found =
        std::ranges::find_if(table, [&](const auto &entry) { return QStringView(entry.second) == name; });
    return found == table.end() ? otherwise : found->first;
}

} // namespace

QString name(Genre genre) { return nameIn(genres, genre); }
QString name(UnitKind kind) { return nameIn(kinds, kind); }
Genre genreFromName(QStringView name) { return valueIn(genres, name, Genre::Other); }
UnitKind unitKindFromName(QStringView name) { return valueIn(kinds, name, UnitKind::Paragraph); }

UnitKind roleOf(const Document &document, const Unit &unit)
{
    if (unit.kind != UnitKind::Annex)
        return unit.kind;
    switch (document.genre) {
    case Genre::Outcome:
        return UnitKind::Operative;
    case Genre::Law:
        return UnitKind::Article;
    default:
        return UnitKind::Annex;
    }
}

int Document::indexOf(QStringView unitId) const
{
    const auto found = std::ranges::find(units, unitId, &Unit::id);
    return found == units.end() ? -1 : int(found - units.begin());
}

} // namespace volets
