// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/buildreport.h"

#include "annotate/placement.h"
#include "compare/mentions.h"
#include "compare/renumbering.h"
#include "report/abridge.h"
#include "report/extracts.h"
#include "report/themetable.h"
#include "text/isolate.h"
#include "text/visible.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString kindInWords(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Comparison:
        return Words::tr("Comparison table");
    case ReportKind::Concordance:
        return Words::tr("Table of concordance");
    case ReportKind::Themes:
        return Words::tr("Table of themes");
    case ReportKind::Notes:
        return Words::tr("Notes");
    case ReportKind::Sheet:
        return Words::tr("Session sheet");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString statusInWords(const QString &status)
{
    if (status == u"adopted")
        return Words::tr("adopted");
    if (status == u"draft")
        return Words::tr("draft");
    return status;
}

QString languageInWords(const QString &language, const QString &in)
{
    icu::UnicodeString name;
    icu::Locale(language.toLatin1().constData()).getDisplayLanguage(icu::Locale(in.toLatin1().constData()), name);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

QString modeInWords(DossierMode mode)
{
    return mode == DossierMode::DistinctTexts ? Words::tr("distinct texts") : Words::tr("versions of one text");
}

QString referenceInWords(const Comparison &comparison, const ColumnSetup &setup)
{
    switch (setup.reference) {
    case Reference::Chain:
        return Words::tr("each text compared with the one to its left");
    case Reference::Star:
        return Words::tr("each text compared with %1").arg(isolated(comparison.document(setup.base).shortTitle));
    case Reference::None:
        return Words::tr("texts side by side, without comparison");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString foldsInWords(Folds folds)
{
    static constexpr std::array names{
        std::pair{Fold::Case, QT_TRANSLATE_NOOP("Report", "capital letters")},
        std::pair{Fold::Apostrophes, QT_TRANSLATE_NOOP("Report", "forms of apostrophes and quotation marks")},
        std::pair{Fold::Spaces, QT_TRANSLATE_NOOP("Report", "kinds of space")},
        std::pair{Fold::Hyphens, QT_TRANSLATE_NOOP("Report", "kinds of hyphen")},
        std::pair{Fold::Ligatures, QT_TRANSLATE_NOOP("Report", "ligatures")},
        std::pair{Fold::FootnoteMarks, QT_TRANSLATE_NOOP("Report", "footnote marks")},
        std::pair{Fold::Numbering, QT_TRANSLATE_NOOP("Report", "numbering")},
        std::pair{Fold::Figures, QT_TRANSLATE_NOOP("Report", "signs between thousands")},
        std::pair{Fold::Abbreviations, QT_TRANSLATE_NOOP("Report", "abbreviations that the text introduces")},
    };
    QStringList words;
    for (const auto &[fold, name] : names)
        if (folds.testFlag(fold))
            words += Words::tr(name);
    return words.isEmpty() ? Words::tr("nothing") : words.join(QStringLiteral(", "));
}

class Builder
{
public:
    Builder(const Comparison &comparison, const ReportOptions &options)
        : m_comparison(comparison)
        , m_reader(comparison)
        , m_options(options)
        , m_setup(options.setup)
    {
        if (m_setup.columns.empty()) {
            m_setup.columns.resize(comparison.documents.size());
            std::iota(m_setup.columns.begin(), m_setup.columns.end(), 0);
        }
    }

    ReportTable build()
    {
        m_table.language = m_options.language;
        m_table.date = m_options.date;
        addColumns();
        m_table.onePage = is(ReportKind::Sheet);
        m_table.title = m_options.title.isEmpty() ? usualTitle() : m_options.title;
        m_table.subtitle = m_options.subtitle.isEmpty() ? textsInWords() : m_options.subtitle;
        m_table.footer = Words::tr("Volets · %1 · %2").arg(isolated(m_table.title), modeInWords(m_comparison.mode));
        switch (m_options.kind) {
        case ReportKind::Comparison:
        case ReportKind::Concordance:
        case ReportKind::Notes:
            addSections();
            addNotes();
            addLegend();
            break;
        case ReportKind::Themes:
            addThemes();
            break;
        case ReportKind::Sheet:
            m_table.sections = sheetSections(m_comparison, m_setup, theSheetsTheme(), m_options.sheet);
            break;
        }
        addConditions();
        addColophon();
        return std::move(m_table);
    }

private:
    void addColumns()
    {
        for (std::size_t c = 0; c < m_setup.columns.size(); ++c) {
            const Document &document = m_comparison.document(m_setup.columns[c]);
            m_table.columns.push_back({.key = document.key,
                                       .head = document.shortTitle,
                                       .title = document.title.isEmpty() ? document.shortTitle : document.title,
                                       .date = dateInWords(document.date, m_options.language),
                                       .status = statusInWords(document.status),
                                       .language = document.language,
                                       .languageName = languageInWords(document.language, m_options.language),
                                       .comparedWith = hasRows() ? comparedWith(m_comparison, m_setup, c) : QString(),
                                       .sourceName = document.sourceName,
                                       .sha256 = document.sha256});
        }
    }
    [[nodiscard]] bool is(ReportKind kind) const { return m_options.kind == kind; }
    /// Whether the document shows rows of the comparison.
    [[nodiscard]] bool hasRows() const { return !is(ReportKind::Themes) && !is(ReportKind::Sheet); }
    /// Whether rows are gathered by theme.
    [[nodiscard]] bool isByTheme() const { return m_options.byTheme && is(ReportKind::Comparison); }
    [[nodiscard]] QString theSheetsTheme() const { return m_options.onlyThemes.value(0); }
    [[nodiscard]] QString usualTitle() const
    {
        return is(ReportKind::Sheet) ? themeTitle(theSheetsTheme()) : kindInWords(m_options.kind);
    }
    [[nodiscard]] QString textsInWords() const
    {
        QStringList heads;
        for (const ReportColumn &column : m_table.columns)
            heads += isolated(column.head);
        return heads.join(QStringLiteral(" · "));
    }

    // --- rows
    void addSections()
    {
        const std::vector<Row> &rows = m_comparison.alignment.rows;
        std::vector<bool> printed(rows.size(), false);
        const auto section = [&](const QString &title, const auto &belongs) {
            ReportSection made{.title = title, .rows = {}};
            std::vector<std::size_t> indexes;
            for (std::size_t r = 0; r < rows.size(); ++r)
                if (isShown(rows[r]) && belongs(rows[r]) && (!is(ReportKind::Notes) || hasNote(rows[r])))
                    indexes.push_back(r);
            leaveOutRepeated(indexes);
            for (const std::size_t r : indexes) {
                ReportRow row = makeRow(rows[r]);
                if (m_options.onlyChanged && !differs(row))
                    continue;
                made.rows.push_back(std::move(row));
                m_rowsRepeated += printed[r] ? 1 : 0;
                printed[r] = true;
            }
            if (isListed()) {
                listLast(made);
                if (is(ReportKind::Concordance))
                    gatherListed(made);
            }
            if (!made.rows.empty())
                m_table.sections.push_back(std::move(made));
        };
        if (isByTheme()) {
            for (const QString &code : themeCodes())
                section(themeTitle(code), [&](const Row &row) { return row.themes.contains(code); });
            if (m_options.onlyThemes.isEmpty())
                section(Words::tr("Without a theme"), [](const Row &row) { return row.themes.isEmpty(); });
        } else {
            section(kindInWords(m_options.kind), [&](const Row &row) {
                return m_options.onlyThemes.isEmpty() || std::ranges::any_of(row.themes, [&](const QString &code) {
                           return m_options.onlyThemes.contains(code);
                       });
            });
        }
        int number = 0;
        for (ReportSection &made : m_table.sections) {
            for (ReportRow &row : made.rows)
                row.number = ++number;
            citeOnce(made);
        }
        m_rowsPrinted = int(std::ranges::count(printed, true));
        m_rowsHidden = int(rows.size()) - m_rowsPrinted;
    }
    [[nodiscard]] bool hasNote(const Row &row) const
    {
        return std::ranges::any_of(m_options.notes, [&](const PublishedNote &note) {
            const std::vector<int> &units = row.cells[std::size_t(note.unit.document)];
            return std::ranges::find(units, note.unit.unit) != units.end();
        });
    }
    void addThemes()
    {
        std::vector<ReportTheme> wanted;
        for (const QString &code : themeCodes())
            wanted.push_back({.code = code, .title = themeTitle(code)});
        ReportSection section = themeSection(m_comparison, m_setup, wanted);
        section.title = kindInWords(ReportKind::Themes);
        if (!section.rows.empty())
            m_table.sections.push_back(std::move(section));
    }
    /// Whether rows of one text only come last, text by text: they would leave most of a page empty. Drafts of one text
    /// keep their order, in which what is new and what is gone has its place; two columns leave little empty.
    [[nodiscard]] bool isListed() const
    {
        return (isByTheme() || is(ReportKind::Concordance)) && m_comparison.mode == DossierMode::DistinctTexts &&
               m_setup.columns.size() > 2;
    }
    /// The places that one text only has, in one row for each text: a line for each would fill pages with «no
    /// counterpart».
    static void gatherListed(ReportSection &section)
    {
        std::vector<ReportRow> rows(std::make_move_iterator(section.rows.begin()),
                                    std::make_move_iterator(section.rows.end() - std::ptrdiff_t(section.listed)));
        const std::size_t sideBySide = rows.size();
        for (std::size_t r = sideBySide; r < section.rows.size(); ++r) {
            ReportRow &row = section.rows[r];
            const int only = row.onlyColumn();
            if (rows.size() == sideBySide || rows.back().onlyColumn() != only) {
                rows.push_back(std::move(row));
                continue;
            }
            std::ranges::move(row.cells[std::size_t(only)].extracts,
                              std::back_inserter(rows.back().cells[std::size_t(only)].extracts));
        }
        section.listed = rows.size() - sideBySide;
        section.rows = std::move(rows);
    }
    static void listLast(ReportSection &section)
    {
        const auto listed =
            std::ranges::stable_partition(section.rows, [](const ReportRow &row) { return row.onlyColumn() < 0; });
        section.listed = listed.size();
        std::ranges::stable_sort(listed, {}, &ReportRow::onlyColumn);
    }
    /// The themes that get a section: those asked for, or all that any row has.
    [[nodiscard]] QStringList themeCodes() const
    {
        if (!m_options.onlyThemes.isEmpty())
            return m_options.onlyThemes;
        QStringList codes;
        for (const ReportTheme &theme : m_options.themes)
            codes += theme.code;
        for (const Row &row : m_comparison.alignment.rows)
            for (const QString &code : row.themes)
                if (!codes.contains(code))
                    codes += code;
        return codes;
    }
    [[nodiscard]] QString themeTitle(const QString &code) const
    {
        const auto found = std::ranges::find(m_options.themes, code, &ReportTheme::code);
        return found == m_options.themes.end() || found->title.isEmpty() ? code : capitalised(found->title);
    }
    /// Whether any of the columns has a unit in the row.
    [[nodiscard]] bool isShown(const Row &row) const
    {
        return std::ranges::any_of(m_setup.columns,
                                   [&](int document) { return !row.cells[std::size_t(document)].empty(); });
    }
    /// Leaves out rows that say nothing in these columns that another does not: they differ only in texts left out.
    void leaveOutRepeated(std::vector<std::size_t> &indexes) const
    {
        if (m_setup.columns.size() == m_comparison.documents.size())
            return;
        const std::vector<Row> &rows = m_comparison.alignment.rows;
        const std::vector<std::size_t> all = indexes;
        std::erase_if(indexes, [&](std::size_t r) {
            return std::ranges::any_of(all, [&](std::size_t other) {
                return other != r && isWithin(rows[r], rows[other]) && (other < r || !isWithin(rows[other], rows[r]));
            });
        });
    }
    /// Whether every clause of `row` in the columns is in `other` too.
    [[nodiscard]] bool isWithin(const Row &row, const Row &other) const
    {
        const auto holds = [](const auto &all, const auto &some) {
            return std::ranges::all_of(some, [&](const auto &one) { return std::ranges::find(all, one) != all.end(); });
        };
        return std::ranges::all_of(m_setup.columns, [&](int document) {
            return holds(other.cells[std::size_t(document)], row.cells[std::size_t(document)]);
        });
    }
    static bool differs(const ReportRow &row)
    {
        return std::ranges::any_of(row.cells,
                                   [](const ReportCell &cell) { return cell.changed || cell.extracts.empty(); });
    }

    ReportRow makeRow(const Row &row)
    {
        ReportRow made{.title = row.title, .label = {}, .cells = {}, .notes = {}};
        QStringList places;
        for (std::size_t c = 0; c < m_setup.columns.size(); ++c) {
            made.cells.push_back(makeCell(row, c));
            for (const Extract &extract : made.cells.back().extracts)
                places += isolated(m_table.columns[c].head) + QStringLiteral(", ") + extract.place;
        }
        if (!is(ReportKind::Concordance))
            abridgeEchoes(row, made);
        made.label = row.title.isEmpty() ? places.join(QStringLiteral(" · ")) : row.title;
        return made;
    }
    /// Of a long clause that is nothing but an echo in this row, only what it echoes is quoted, unless a note is about
    /// it: beside a few lines it would leave pages empty.
    void abridgeEchoes(const Row &row, ReportRow &made)
    {
        for (std::size_t c = 0; c < m_setup.columns.size(); ++c) {
            const int document = m_setup.columns[c];
            for (Extract &extract : made.cells[c].extracts) {
                const UnitRef unit{document, m_comparison.document(document).indexOf(extract.unit)};
                const std::vector<QString> echoes = echoesOf(row, unit);
                if (echoes.empty() || extract.againstColumn >= 0 || isNoted(unit))
                    continue;
                std::vector<Span> evidence;
                for (const Assignment &assignment : m_comparison.assignments)
                    if (assignment.unit == unit && row.themes.contains(assignment.theme))
                        std::ranges::copy(assignment.evidence, std::back_inserter(evidence));
                const Unit &source = m_comparison.unit(unit);
                extract.runs = abridged(source.text, m_comparison.document(document).language, echoes, evidence);
                m_hasAbridged = m_hasAbridged || extract.isAbridged();
            }
        }
    }
    [[nodiscard]] bool isNoted(UnitRef unit) const
    {
        return std::ranges::find(m_options.notes, unit, &PublishedNote::unit) != m_options.notes.end();
    }
    /// The clauses of the row's other columns that `unit` is an echo of; none where it is more than that to one of
    /// them.
    [[nodiscard]] std::vector<QString> echoesOf(const Row &row, UnitRef unit) const
    {
        std::vector<QString> echoes;
        for (const int other : m_setup.columns) {
            if (other == unit.document)
                continue;
            for (const int index : row.cells[std::size_t(other)]) {
                const Link *link = m_reader.links().between(unit, {other, index});
                if (link && link->relation != Relation::Kin)
                    return {};
                if (link)
                    echoes.push_back(m_comparison.unit({other, index}).text);
            }
        }
        return echoes;
    }
    ReportCell makeCell(const Row &row, std::size_t c)
    {
        const int document = m_setup.columns[c];
        const Cell source = m_reader.cell(row, m_setup, c, m_options.marks,
                                          {.folds = m_options.folds, .rewritten = m_options.rewritten});
        ReportCell made;
        made.mention = mention(m_comparison, source, document);
        made.changed = source.state == CellState::Rewritten ||
                       (source.script && std::ranges::any_of(source.script->edits, [](const Edit &edit) {
                            return edit.op != Edit::Op::Keep;
                        }));
        if (!made.mention.isEmpty())
            m_states.insert(source.state);
        m_hasChanged = m_hasChanged || made.changed;
        m_hasAfar = m_hasAfar || (source.fromAfar && source.link);
        if (source.state == CellState::Absent)
            (!source.elsewhere.empty() ? m_hasElsewhere
             : source.echoes.empty()   ? m_hasAbsent
                                       : m_hasEchoElsewhere) = true;
        for (const int index : source.units) {
            const Unit &unit = m_comparison.unit({document, index});
            Extract extract = placeOf(m_comparison.document(document), unit);
            if (is(ReportKind::Concordance)) {
                made.extracts.push_back(std::move(extract));
                continue;
            }
            const EditScript *marks = source.marksOf(index);
            QString before;
            if (marks) {
                const Unit &against = m_comparison.unit({source.against, source.scriptAgainst});
                before = source.textBefore(m_comparison);
                extract.againstColumn =
                    int(std::ranges::find(m_setup.columns, source.against) - m_setup.columns.begin());
                QStringList addresses;
                for (const Cell::Source &merged : source.sources)
                    addresses += m_comparison.unit({source.against, merged.unit}).id;
                extract.againstUnit = addresses.isEmpty() ? against.id : addresses.join(joinsAddresses);
            }
            extract.runs = markedRuns(marks, before, unit.text);
            m_hasSigns = m_hasSigns || withPlaceholders(unit.text) != unit.text;
            for (const MarkedRun &run : extract.runs)
                m_marks.insert(run.mark);
            made.extracts.push_back(std::move(extract));
        }
        return made;
    }
    /// Puts each note into the rows that print its clause, lettered as they come; the clause's place names the letter.
    void addNotes()
    {
        std::map<std::size_t, QString> letters;
        for (ReportSection &section : m_table.sections)
            for (ReportRow &row : section.rows)
                for (std::size_t c = 0; c < row.cells.size(); ++c)
                    for (Extract &extract : row.cells[c].extracts)
                        addNotes(row, c, extract, letters);
        m_table.observations = !letters.empty();
        m_notesHeldBack = m_options.notesHeldBack + int(m_options.notes.size() - letters.size());
    }
    void addNotes(ReportRow &row, std::size_t c, Extract &extract, std::map<std::size_t, QString> &letters)
    {
        const int document = m_setup.columns[c];
        const UnitRef unit{document, m_comparison.document(document).indexOf(extract.unit)};
        QStringList here;
        for (std::size_t n = 0; n < m_options.notes.size(); ++n) {
            if (m_options.notes[n].unit != unit)
                continue;
            const QString &letter = letters.try_emplace(n, noteLetter(letters.size())).first->second;
            row.notes.push_back({.letter = letter, .text = m_options.notes[n].text, .column = int(c)});
            here += letter;
        }
        extract.observations = here;
        if (!here.isEmpty())
            extract.place += u' ' + Words::tr("(obs. %1)").arg(here.join(QStringLiteral(", ")));
    }
    /// A, B, … Z, AA, AB, …
    static QString noteLetter(std::size_t n)
    {
        QString letters;
        for (++n; n > 0; n = (n - 1) / 26)
            letters.prepend(QChar(char16_t(u'A' + (n - 1) % 26)));
        return letters;
    }

    // --- what the report says of itself
    void addLegend()
    {
        static constexpr std::array marks{
            std::pair{MarkKind::Removed,
                      QT_TRANSLATE_NOOP("Report", "words of the text compared with that are not here")},
            std::pair{MarkKind::Added, QT_TRANSLATE_NOOP("Report", "words that the text compared with has not")},
            std::pair{MarkKind::Changed, QT_TRANSLATE_NOOP("Report", "the same word in another form")},
            std::pair{MarkKind::MovedAway,
                      QT_TRANSLATE_NOOP("Report", "words that stood here and now stand elsewhere")},
            std::pair{MarkKind::MovedHere, QT_TRANSLATE_NOOP("Report", "words that stood elsewhere")},
        };
        for (const auto &[mark, meaning] : marks)
            if (m_marks.contains(mark))
                m_table.legend.push_back({.sample = {{.text = Words::tr("words"), .mark = mark, .instead = {}}},
                                          .meaning = Words::tr(meaning)});
        const auto state = [&](CellState which, const QString &words, const char *meaning) {
            if (m_states.contains(which))
                m_table.legend.push_back({.sample = {{.text = words, .instead = {}}}, .meaning = Words::tr(meaning)});
        };
        const bool quotes = !is(ReportKind::Concordance);      // places have no words to mark
        if (m_comparison.mode == DossierMode::DistinctTexts) { // «changed» and «new» need no explanation
            state(CellState::Same, relationWords(Relation::Same),
                  quotes ? QT_TRANSLATE_NOOP("Report", "the same demand or consideration; words that differ are marked")
                         : QT_TRANSLATE_NOOP("Report", "the same demand or consideration"));
            state(CellState::Partial, relationWords(Relation::Partial),
                  quotes ? QT_TRANSLATE_NOOP("Report", "takes over a substantial part; words that differ are marked")
                         : QT_TRANSLATE_NOOP("Report", "takes over a substantial part"));
        }
        state(CellState::Rewritten, Words::tr("entirely new wording"),
              quotes ? QT_TRANSLATE_NOOP("Report",
                                         "corresponds, but more than 60 % of the words differ: they are not marked")
                     : QT_TRANSLATE_NOOP("Report", "corresponds, but more than 60 % of the words differ"));
        state(CellState::Kin, relationWords(Relation::Kin),
              quotes
                  ? QT_TRANSLATE_NOOP("Report", "not the same demand, the nearest one; quoted side by side, not marked")
                  : QT_TRANSLATE_NOOP("Report", "not the same demand, the nearest one"));
        const auto words = [&](bool isThere, const QString &sample, const QString &meaning, bool isBar = false) {
            if (isThere)
                m_table.legend.push_back(
                    {.sample = {{.text = sample, .instead = {}}}, .meaning = meaning, .isBar = isBar});
        };
        words(m_hasAbridged, leftOutMark(),
              Words::tr("sentences of a long clause left out, where it is an echo only; the others are whole"));
        words(m_hasSigns, QStringLiteral("◌"),
              Words::tr("a character that does not show, or that turns the words round it"));
        words(m_hasAfar, Words::tr("… · year"),
              Words::tr("compared with that text: the column to the left has no nearer counterpart"));
        words(m_hasAbsent && m_comparison.mode == DossierMode::DistinctTexts, Words::tr("no counterpart in …"),
              Words::tr("that text was searched for a corresponding clause, and none was found"));
        words(m_hasElsewhere, Words::tr("see …"), Words::tr("the corresponding clause stands in another row"));
        words(m_hasEchoElsewhere, Words::tr("echo: see …"),
              Words::tr("no clause corresponds; the nearest one stands in another row"));
        words(m_hasChanged, Words::tr("Bar at the left"), Words::tr("the cell differs from the text compared with"),
              true);
    }
    void addConditions()
    {
        m_table.conditions.push_back({Words::tr("Mode"), modeInWords(m_comparison.mode)});
        constexpr int mostRenumbered = 60;
        if (m_comparison.mode == DossierMode::VersionsOfOneText && hasRows())
            if (const QString changes = renumberingInWords(m_comparison, m_setup, mostRenumbered); !changes.isEmpty())
                m_table.conditions.push_back({Words::tr("Renumbered, which is no change"), changes});
        if (hasRows()) {
            m_table.conditions.push_back({Words::tr("Reference"), referenceInWords(m_comparison, m_setup)});
            m_table.conditions.push_back({Words::tr("Not counted as a difference"), foldsInWords(m_options.folds)});
        }
        QStringList filters;
        if (!m_options.onlyThemes.isEmpty()) {
            QStringList titles;
            for (const QString &code : m_options.onlyThemes)
                titles += themeTitle(code);
            filters += Words::tr("themes: %1").arg(titles.join(QStringLiteral(", ")));
        }
        if (m_options.onlyChanged)
            filters += Words::tr("only rows in which something differs");
        m_table.conditions.push_back(
            {Words::tr("Filter"), filters.isEmpty() ? Words::tr("none") : filters.join(QStringLiteral("; "))});
        if (hasRows())
            m_table.conditions.push_back({Words::tr("Rows"), rowsInWords()});
    }
    [[nodiscard]] QString rowsInWords() const
    {
        QStringList parts{Words::tr("%n row(s) printed", nullptr, m_rowsPrinted)};
        if (m_rowsRepeated > 0)
            parts += Words::tr("%n of them again under a further theme", nullptr, m_rowsRepeated);
        parts += Words::tr("%n row(s) hidden", nullptr, m_rowsHidden);
        return parts.join(QStringLiteral(", "));
    }
    void addColophon()
    {
        if (hasRows()) {
            m_table.colophon.push_back({Words::tr("Rows"), rowsInWords(), true});
            m_table.colophon.push_back({Words::tr("Notes held back"), QString::number(m_notesHeldBack), true});
        } else {
            m_table.colophon.push_back(
                {Words::tr("Choice"),
                 is(ReportKind::Sheet) ? Words::tr("clauses by the weight of the theme and the strength of the verb "
                                                   "on this program’s ladder; lines and questions are the reader’s")
                                       : Words::tr("every clause to which the theme is assigned"),
                 true});
        }
        if (!m_options.date.isEmpty())
            m_table.colophon.push_back({Words::tr("Date"), dateInWords(m_options.date, m_options.language)});
        m_table.colophon.push_back({Words::tr("Made with"), QStringLiteral("Volets " VOLETS_VERSION)});
        m_table.colophon.push_back(
            {Words::tr("Reservation"),
             Words::tr("Correspondences, themes and marks are the program’s proposals unless a reader has "
                       "confirmed them; the quotations are the sources’ own words.")});
    }

    const Comparison &m_comparison;
    CellReader m_reader;
    const ReportOptions &m_options;
    ColumnSetup m_setup;
    ReportTable m_table;
    std::set<MarkKind> m_marks;      ///< that any quotation bears
    std::set<CellState> m_states;    ///< that any cell names
    bool m_hasAbsent = false;        ///< some cell says that there is no counterpart
    bool m_hasElsewhere = false;     ///< some cell points to another row
    bool m_hasEchoElsewhere = false; ///< … to an echo there
    bool m_hasAfar = false;          ///< some cell is compared with another text than its column
    bool m_hasChanged = false;
    bool m_hasSigns = false; ///< for characters that do not show
    bool m_hasAbridged = false;
    int m_rowsPrinted = 0;
    int m_rowsRepeated = 0; ///< printed once more, under a further theme
    int m_rowsHidden = 0;
    int m_notesHeldBack = 0; ///< with those whose rows are hidden
};

/// A note on words names them.
QString inWords(const Note &note)
{
    const QString text = note.text.trimmed();
    return note.subject == Note::Subject::Words
               ? Words::tr("“%1”: %2", "words, and a note on them").arg(note.anchor.quote, text)
               : text;
}

} // namespace

QString dateInWords(const QString &date, const QString &language)
{
    const QStringList parts = date.split(u'-');
    const QLocale locale(language);
    if (parts.size() == 2)
        return locale.toString(QDate(parts[0].toInt(), parts[1].toInt(), 1), QStringLiteral("MMMM yyyy"));
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid())
        return date;
    if (locale.language() != QLocale::French)
        return locale.toString(day, QStringLiteral("d MMMM yyyy"));
    const QString number = day.day() == 1 ? QStringLiteral("1er") : QString::number(day.day());
    return number + u' ' + locale.toString(day, QStringLiteral("MMMM yyyy"));
}

void takeNotes(std::span<const Note> notes, std::span<const DocumentPtr> documents, ReportOptions &options)
{
    const auto isHere = [&](const Note &note) {
        return std::ranges::any_of(documents,
                                   [&](const DocumentPtr &document) { return document->key == note.anchor.document; });
    };
    options.notes.clear();
    options.notesHeldBack = 0;
    for (const PlacedNote &placedNote : placed(notes, documents)) {
        const Note &note = placedNote.note;
        // what holds on to other words than it was written about is for its writer to look at first
        const bool holds = placedNote.isPlaced() && placedNote.hold != Attachment::Hold::Changed;
        if (note.audience == Note::Audience::ToPublish && holds && !note.text.trimmed().isEmpty())
            options.notes.push_back({.unit = placedNote.unit, .text = inWords(note)});
        else if (isHere(note))
            ++options.notesHeldBack;
    }
}

Result<void> checkReport(const Comparison &comparison, const ReportOptions &options)
{
    if (options.kind == ReportKind::Notes && options.notes.empty())
        return fail(Words::tr("There are no notes to export: none is marked for publication. Mark one, or choose "
                              "another document."));
    if (options.kind != ReportKind::Sheet)
        return {};
    if (options.onlyThemes.size() != 1)
        return fail(Words::tr("A session sheet is about one theme. Choose one."));
    return checkQuotations(comparison, options.sheet);
}

ReportTable buildReport(const Comparison &comparison, const ReportOptions &options)
{
    return Builder(comparison, options).build();
}

} // namespace volets
