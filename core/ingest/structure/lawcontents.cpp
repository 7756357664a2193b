// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/lawcontents.h"

#include "ingest/inline.h"
#include "ingest/prose.h"
#include "ingest/structure/builder.h"
#include "ingest/structure/lawlines.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace volets {

std::vector<Paragraph> takeOutContents(std::vector<Paragraph> &paragraphs, ArticleForm form)
{
    const auto announces = [](const Paragraph &paragraph) {
        return isContentsHeading(paragraph.source) ||
               (introduces(paragraph.source) &&
                paragraph.source.contains(QLatin1StringView("table of contents"), Qt::CaseInsensitive));
    };
    const auto keyOf = [&](const Paragraph &paragraph) {
        const std::optional<ArticleHead> head = articleHead(headLine(paragraph), form);
        return head ? u"§ " + head->label : plainHeading(paragraph.source).text.toLower().simplified();
    };
    const auto first = std::ranges::find_if(paragraphs, announces);
    if (first == paragraphs.end())
        return {};
    QHash<QString, qsizetype> last; // where a line comes for the last time
    QSet<QString> before;           // what stands above the table: «SECTION 1. SHORT TITLE; TABLE OF CONTENTS.»
    for (qsizetype i = 0; i < qsizetype(paragraphs.size()); ++i) {
        last[keyOf(paragraphs[size_t(i)])] = i;
        if (i < first - paragraphs.begin())
            before += keyOf(paragraphs[size_t(i)]);
    }
    const auto comesAgain = [&](const Paragraph &paragraph) {
        const qsizetype at = &paragraph - paragraphs.data();
        if (isContentsLine(paragraph.source) || last.value(keyOf(paragraph)) > at || before.contains(keyOf(paragraph)))
            return true;
        // «SCHEDULE — Further provision», which is «SCHEDULE» and its title there
        const QString name = paragraph.source.section(u' ', 0, 0).toLower();
        return divisionOf(paragraph) > 0 && last.value(name) > at;
    };
    const auto begin = isContentsHeading(first->source) ? first : first + 1;
    const auto end = std::find_if_not(first + 1, paragraphs.end(), comesAgain);
    std::vector<Paragraph> contents(begin, end);
    paragraphs.erase(begin, end);
    return contents;
}

} // namespace volets
