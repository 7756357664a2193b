// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sessionsheet.h"

#include "document/citation.h"
#include "facts/facts.h"
#include "report/extracts.h"
#include "text/isolate.h"
#include "text/normalizer.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int mostAddressees = 6;
constexpr int printedLines = 3, printedQuestions = 2, printedChanges = 3;

enum class ChangeKind { Verb, IntoOperative, Gone, New };
constexpr std::size_t changeKinds = 4;

/// Something that changed between two texts, shown by a clause.
struct Change
{
    ChangeKind kind;
    UnitRef unit; ///< the clause that is quoted
    QString words;
    double weight = 0;
};

class Sheet
{
public:
    Sheet(const Comparison &comparison, const ColumnSetup &setup, const QString &theme)
        : m_comparison(comparison)
        , m_setup(setup)
    {
        for (const int document : setup.columns)
            m_facts.emplace(document, facts(comparison.document(document)));
        for (const Assignment &assignment : comparison.assignments)
            if (assignment.theme == theme && m_facts.contains(assignment.unit.document))
                m_weights.emplace(assignment.unit, assignment.confidence);
    }

    ReportSection quotations() const
    {
        ReportSection section{.title = Words::tr("The strongest quotation of each text"), .rows = {}};
        for (const int document : m_setup.columns) {
            const std::optional<UnitRef> unit = strongest(document);
            section.lines.push_back(unit ? quoted(m_comparison.document(document).shortTitle, *unit)
                                         : ReportLine{.label = m_comparison.document(document).shortTitle,
                                                      .words = Words::tr("(no clause on this theme)")});
        }
        return section;
    }
    ReportSection demands() const
    {
        ReportSection section{.title = Words::tr("Who is asked what"), .rows = {}};
        std::map<QString, std::vector<UnitRef>> asked; // by addressee; empty: nobody is named
        for (const auto &[unit, weight] : m_weights) {
            const UnitFacts &clause = factsOf(unit);
            if (clause.preambular || clause.strength == 0)
                continue;
            for (const QString &addressee : clause.addressees)
                asked[addressee].push_back(unit);
            if (clause.addressees.isEmpty())
                asked[QString()].push_back(unit);
        }
        std::vector<std::pair<QString, std::vector<UnitRef>>> byCount(asked.begin(), asked.end());
        std::ranges::stable_sort(byCount, [](const auto &a, const auto &b) {
            return std::pair(a.first.isEmpty(), -qsizetype(a.second.size())) <
                   std::pair(b.first.isEmpty(), -qsizetype(b.second.size()));
        });
        for (const auto &[addressee, units] : byCount) {
            if (int(section.lines.size()) == mostAddressees) {
                section.lines.push_back(
                    {.label = Words::tr("Others"),
                     .words = Words::tr("%n more addressee(s)", nullptr, int(byCount.size()) - mostAddressees)});
                break;
            }
            section.lines.push_back({.label = addressee.isEmpty() ? Words::tr("Nobody named") : capitalised(addressee),
                                     .words = demandsInWords(units)});
        }
        if (section.lines.empty())
            section.lines.push_back({.label = Words::tr("Nobody"), .words = Words::tr("(no clause asks anything)")});
        return section;
    }
    ReportSection changes() const
    {
        std::vector<Change> found = fromLinks();
        std::ranges::move(fromGaps(), std::back_inserter(found));
        ReportSection section{.title = Words::tr("The three main changes"), .rows = {}};
        std::array<double, changeKinds> share;
        share.fill(1);
        std::vector<UnitRef> shown;
        while (int(section.lines.size()) < printedChanges && !found.empty()) {
            const auto weight = [&](const Change &change) { return change.weight * share[std::size_t(change.kind)]; };
            const auto best = std::ranges::max_element(found, {}, weight);
            share[std::size_t(best->kind)] /= 2;
            if (std::ranges::find(shown, best->unit) == shown.end()) {
                shown.push_back(best->unit);
                section.lines.push_back(quoted(best->words, best->unit));
            }
            found.erase(best);
        }
        if (section.lines.empty())
            section.lines.push_back({.label = Words::tr("None"), .words = Words::tr("(no change was found)")});
        return section;
    }

private:
    [[nodiscard]] const UnitFacts &factsOf(UnitRef unit) const
    {
        return m_facts.at(unit.document)[std::size_t(unit.unit)];
    }
    [[nodiscard]] ReportLine quoted(const QString &label, UnitRef unit) const
    {
        const auto column = std::ranges::find(m_setup.columns, unit.document) - m_setup.columns.begin();
        return {.label = label,
                .words = {},
                .column = int(column),
                .extract = quotationOf(m_comparison.document(unit.document), m_comparison.unit(unit))};
    }
    /// How telling a clause is on a sheet: what a bare chapeau introduces is elsewhere, and a page is short.
    [[nodiscard]] double worth(UnitRef unit) const
    {
        const QString text = m_comparison.unit(unit).text.trimmed();
        const double tooLong = double(std::max<qsizetype>(0, text.size() - 320)) / 400.0;
        const double bare = text.endsWith(u':') ? 0.8 : 0;
        return m_weights.at(unit) + 0.1 * factsOf(unit).strength - tooLong - bare;
    }
    [[nodiscard]] std::optional<UnitRef> strongest(int document) const
    {
        std::optional<UnitRef> best;
        for (const auto &[unit, weight] : m_weights)
            if (unit.document == document && !m_comparison.unit(unit).text.isEmpty() &&
                (!best || worth(unit) > worth(*best)))
                best = unit;
        return best;
    }
    [[nodiscard]] QString cited(UnitRef unit) const
    {
        const Document &document = m_comparison.document(unit.document);
        return Words::tr("%1, %2", "a text and a place in it")
            .arg(isolated(document.shortTitle), shortPlace(document, m_comparison.unit(unit)));
    }
    /// «2022: par. 10 (demander), par. 11 (inviter); 2024: …»; the units are in the texts' order.
    [[nodiscard]] QString demandsInWords(const std::vector<UnitRef> &units) const
    {
        QStringList texts;
        for (const int column : m_setup.columns) {
            const Document &document = m_comparison.document(column);
            QStringList places;
            for (const UnitRef unit : units) {
                if (unit.document != column)
                    continue;
                const QString place = shortPlace(document, m_comparison.unit(unit));
                const QStringList &verbs = factsOf(unit).verbs;
                places += verbs.isEmpty()
                              ? place
                              : Words::tr("%1 (%2)", "a place and the verb there").arg(place, verbs.front());
            }
            if (!places.isEmpty())
                texts += Words::tr("%1: %2", "a text and what stands there")
                             .arg(isolated(document.shortTitle), places.join(QStringLiteral(", ")));
        }
        return texts.join(Words::tr("; ", "between two texts"));
    }

    // --- changes
    [[nodiscard]] std::vector<Change> fromLinks() const
    {
        std::vector<Change> found;
        for (const Link &link : m_comparison.alignment.links) {
            if (link.relation == Relation::Kin || !m_weights.contains(link.a) || !m_weights.contains(link.b))
                continue;
            const UnitFacts &now = factsOf(link.a);
            const UnitFacts &before = factsOf(link.b);
            const QString text = isolated(m_comparison.document(link.a.document).shortTitle);
            if (before.preambular && !now.preambular && now.strength > 0) {
                found.push_back(
                    {.kind = ChangeKind::IntoOperative,
                     .unit = link.a,
                     .words = Words::tr("%1: now asked for, in the preamble before (%2)").arg(text, cited(link.b)),
                     .weight = 2.2 * link.confidence});
            } else if (!now.preambular && !before.preambular && now.strength > 0 && before.strength > 0 &&
                       now.strength != before.strength && !now.verbs.isEmpty() && !before.verbs.isEmpty()) {
                found.push_back(
                    {.kind = ChangeKind::Verb,
                     .unit = link.a,
                     .words = Words::tr("%1: %2 → %3 %4 (before: %5)", "a text, two verbs, stronger or weaker")
                                  .arg(text, before.verbs.front(), now.verbs.front(),
                                       now.strength > before.strength ? QStringLiteral("▲") : QStringLiteral("▼"),
                                       cited(link.b)),
                     .weight = (1.2 + 0.4 * std::abs(now.strength - before.strength)) * link.confidence});
            }
        }
        return found;
    }
    /// The last text that has an earlier one of its genre beside it, and that one; or nothing.
    [[nodiscard]] std::optional<std::pair<int, int>> lastTwo() const
    {
        std::vector<int> byDate = m_setup.columns;
        std::ranges::sort(byDate); // a comparison holds its texts by date
        for (auto last = byDate.rbegin(); last != byDate.rend(); ++last)
            for (auto before = std::next(last); before != byDate.rend(); ++before)
                if (m_comparison.document(*last).genre == m_comparison.document(*before).genre)
                    return std::pair{*before, *last};
        return std::nullopt;
    }
    [[nodiscard]] bool hasLink(UnitRef unit, int document) const
    {
        return std::ranges::any_of(m_comparison.alignment.links, [&](const Link &link) {
            return (link.a == unit && link.b.document == document) || (link.b == unit && link.a.document == document);
        });
    }
    [[nodiscard]] std::vector<Change> fromGaps() const
    {
        std::vector<Change> found;
        const auto texts = lastTwo();
        if (!texts)
            return found;
        const auto &[before, last] = *texts;
        for (const auto &[unit, weight] : m_weights) {
            const bool asks = !factsOf(unit).preambular && factsOf(unit).strength > 0;
            if (!asks)
                continue;
            if (unit.document == before && !hasLink(unit, last))
                found.push_back({.kind = ChangeKind::Gone,
                                 .unit = unit,
                                 .words = Words::tr("%1: no counterpart in %2")
                                              .arg(isolated(m_comparison.document(before).shortTitle),
                                                   isolated(m_comparison.document(last).shortTitle)),
                                 .weight = worth(unit) * 0.8});
            const bool isNew =
                std::ranges::none_of(m_setup.columns, [&](int other) { return other < last && hasLink(unit, other); });
            if (unit.document == last && isNew)
                found.push_back({.kind = ChangeKind::New,
                                 .unit = unit,
                                 .words = Words::tr("%1: no antecedent in the texts compared")
                                              .arg(isolated(m_comparison.document(last).shortTitle)),
                                 .weight = worth(unit) * 0.85});
        }
        return found;
    }

    const Comparison &m_comparison;
    const ColumnSetup &m_setup;
    std::map<int, std::vector<UnitFacts>> m_facts; ///< of each document that is a column
    std::map<UnitRef, double> m_weights;           ///< of the theme in each clause about it
};

/// The reader's own lines; what is not written yet says so rather than leave a blank.
ReportSection written(const QString &title, const QStringList &lines, int count)
{
    ReportSection section{.title = title, .rows = {}};
    for (int i = 0; i < count; ++i) {
        const QString words = lines.value(i).trimmed();
        section.lines.push_back(
            {.label = QString::number(i + 1), .words = words.isEmpty() ? Words::tr("(to be written)") : words});
    }
    return section;
}

} // namespace

std::vector<ReportSection> sheetSections(const Comparison &comparison, const ColumnSetup &setup, const QString &theme,
                                         const SheetWords &words)
{
    const Sheet sheet(comparison, setup, theme);
    return {written(Words::tr("In three lines"), words.lines, printedLines), sheet.quotations(), sheet.demands(),
            sheet.changes(), written(Words::tr("Two questions"), words.questions, printedQuestions)};
}

Result<void> checkQuotations(const Comparison &comparison, const SheetWords &words)
{
    static const QRegularExpression marks(QStringLiteral("«([^»]*)»|“([^”]*)”|\"([^\"]*)\""));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const auto folded = [](const QString &text) {
        return QString(text).replace(u'’', u'\'').replace(blanks, QStringLiteral(" ")).trimmed().toCaseFolded();
    };
    for (const QString &line : words.lines + words.questions)
        for (const QRegularExpressionMatch &match : marks.globalMatch(line)) {
            const QString quoted = folded(match.captured(1) + match.captured(2) + match.captured(3));
            constexpr int usual = 2; // a term between quotation marks is no quotation
            if (quoted.count(u' ') < usual)
                continue;
            const bool stands = std::ranges::any_of(comparison.documents, [&](const DocumentPtr &document) {
                return std::ranges::any_of(document->units,
                                           [&](const Unit &unit) { return folded(unit.text).contains(quoted); });
            });
            if (!stands)
                return fail(
                    Words::tr("The sheet was not made: %1 stands in none of the texts. Quote a text’s own words, "
                              "or take out the quotation marks.")
                        .arg(match.captured(0)));
        }
    return {};
}

} // namespace volets
