// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inline.h"
#include "ingest/structure/builder.h"

namespace volets {

namespace {

/// Any other text: paragraphs with the numbers they have, or «[12]» where they have none; list items as paragraphs.
class GenericReader
{
public:
    Structure read(const Body &body)
    {
        m_builder.record(body.repairs);
        const std::vector<Paragraph> paragraphs = joinLines(body, [](QStringView) { return false; });
        const size_t front = frontEnd(paragraphs);
        readFront({paragraphs.begin(), paragraphs.begin() + std::ptrdiff_t(front)}, m_builder);
        for (size_t i = 0; i < paragraphs.size(); ++i)
            readParagraph(paragraphs[i], i);
        return std::move(m_builder.structure());
    }

private:
    /// Titles stand before the first paragraph of whole sentences.
    static size_t frontEnd(const std::vector<Paragraph> &paragraphs)
    {
        size_t end = 0;
        while (end < paragraphs.size() && end < 12 && paragraphs[end].source.size() < 200 &&
               looksLikeHeading(paragraphs[end]))
            ++end;
        return std::max<size_t>(end, paragraphs.empty() ? 0 : 1);
    }

    void readParagraph(const Paragraph &paragraph, size_t)
    {
        if (paragraph.marker.kind == MarkerKind::Heading) {
            m_builder.openHeading(paragraph.marker.depth, paragraph);
            return;
        }
        ++m_count;
        const bool numbered = paragraph.marker.kind == MarkerKind::Number && !paragraph.marker.bulleted;
        const QString id = numbered && !m_builder.hasId(paragraph.marker.label) ? paragraph.marker.label
                                                                                : QStringLiteral("[%1]").arg(m_count);
        m_builder.add(id, UnitKind::Paragraph, paragraph);
    }

    StructureBuilder m_builder;
    int m_count = 0;
};

} // namespace

Structure readOther(const SourceText &source) { return GenericReader().read(takeOutFurniture(source)); }

} // namespace volets
