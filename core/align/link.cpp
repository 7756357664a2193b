// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/link.h"

namespace volets {

QString name(Relation relation)
{
    switch (relation) {
    case Relation::Same:
        return QStringLiteral("same");
    case Relation::Partial:
        return QStringLiteral("partial");
    case Relation::Kin:
        return QStringLiteral("kin");
    }
    Q_UNREACHABLE_RETURN(QString());
}

std::optional<Relation> relationFromName(QStringView name)
{
    for (const Relation relation : {Relation::Same, Relation::Partial, Relation::Kin})
        if (volets::name(relation) == name)
            return relation;
    return std::nullopt;
}

} // namespace volets
