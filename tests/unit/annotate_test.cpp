// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/apply.h"
#include "annotate/placement.h"
#include "compare/pipeline.h"
#include "jobs/comparisoncontroller.h"
#include "notes/annotations.h"
#include "store/annotationstore.h"
#include "support/documents.h"
#include "support/shared.h"
#include "themes/bookedits.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace volets;
using namespace volets::test;

namespace {

const DocumentPtr old2031 = documentFromLines(QStringLiteral("2031"), QStringLiteral("2031"),
                                              QStringLiteral("1: demandons au port d’ouvrir le quai du nord ;\n"
                                                             "2: invitons les marins à lire les cartes ;\n"
                                                             "3: remercions le gardien du phare."));
const DocumentPtr text2033 = documentFromLines(QStringLiteral("2033"), QStringLiteral("2033"),
                                               QStringLiteral("1: demandons au port d’ouvrir tous les quais ;\n"
                                                              "2: remercions les gardiens."));

/// The same text, renumbered by a clause put first, with one clause in other words and one gone.
const DocumentPtr new2031 =
    documentFromLines(QStringLiteral("2031"), QStringLiteral("2031"),
                      QStringLiteral("1: saluons la marée ;\n"
                                     "2: demandons au port d’ouvrir le quai du nord ;\n"
                                     "3: invitons tous les marins à lire les cartes du port ;"));

/// All that readers said in a library, as text.
QStringList dump(const QString &path)
{
    Result<Database> database = Database::open(path);
    QStringList all;
    if (!database)
        return {database.error().sentence};
    for (const char *table : {"decisions", "notes"}) {
        const Result<void> read = database->read(
            QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1String(table)), {}, [&](const Record &record) {
                QStringList fields;
                for (int column = 0; column < 8; ++column)
                    fields += record.text(column);
                all += fields.join(u'|');
            });
        if (!read)
            all += read.error().sentence;
    }
    return all;
}

Decision link(int a, int b, DecisionKind kind = DecisionKind::MakeLink)
{
    return {.id = {},
            .kind = kind,
            .a = anchorTo(*text2033, b),
            .b = anchorTo(*old2031, a),
            .relation = Relation::Same,
            .theme = {},
            .text = {},
            .who = {},
            .when = {}};
}

/// rows as "1|1 2": units of each document by address.
QStringList show(const std::vector<Row> &rows, const std::vector<DocumentPtr> &documents)
{
    QStringList lines;
    for (const Row &row : rows) {
        QStringList cells;
        for (std::size_t d = 0; d < documents.size(); ++d) {
            QStringList ids;
            for (const int unit : row.cells[d])
                ids += documents[d]->units[std::size_t(unit)].id;
            cells += ids.join(u' ');
        }
        lines += cells.join(u'|');
    }
    return lines;
}

} // namespace

class AnnotateTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_count = 0;
    QDateTime m_clock{QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC};

    QString freshLibrary()
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.volets").arg(++m_count));
        Result<Library> library = openLibrary(path);
        if (!library)
            return {};
        for (const DocumentPtr &document : {old2031, text2033}) {
            QString lines;
            for (const Unit &unit : document->units)
                lines += unit.id + QStringLiteral(": ") + unit.text + u'\n';
            auto copy = std::make_shared<Document>(*documentFromLines(document->key, document->date, lines));
            if (!LibraryStore(library->database).add(*copy, sourceOf(lines), m_clock))
                return {};
        }
        return path;
    }
    std::unique_ptr<Annotations> annotations(const QString &path)
    {
        auto made = std::make_unique<Annotations>([this] { return m_clock = m_clock.addSecs(1); },
                                                  [] { return QStringLiteral("Ana"); });
        return made->open(path) ? std::move(made) : nullptr;
    }

private slots:
    void initTestCase()
    {
        // every action waits for the disk: a few long runs say as much as a hundred
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=12 max_size=60");
    }

    void anchorsFindTheirWordsAgain()
    {
        using Hold = Attachment::Hold;
        const Anchor whole = anchorTo(*old2031, 0);
        QCOMPARE(attach(whole, *old2031).hold, Hold::Exact);
        QCOMPARE(attach(whole, *new2031).hold, Hold::Moved);
        QCOMPARE(attach(whole, *new2031).unit, 1);
        QCOMPARE(attach(anchorTo(*old2031, 1), *new2031).hold, Hold::Changed);
        QCOMPARE(attach(anchorTo(*old2031, 1), *new2031).unit, 2);
        QCOMPARE(attach(anchorTo(*old2031, 2), *new2031).hold, Hold::Lost);
        const QString &text = old2031->units[0].text;
        const Anchor words = anchorTo(*old2031, 0, {text.indexOf(u"quai"), 4});
        QCOMPARE(words.quote, QStringLiteral("quai"));
        const Attachment found = attach(words, *new2031);
        QCOMPARE(found.hold, Hold::Moved);
        QCOMPARE(found.span.of(new2031->units[std::size_t(found.unit)].text), u"quai");
    }

    void kindsHaveNames()
    {
        for (int k = 0; k <= int(DecisionKind::OrderRow); ++k)
            QCOMPARE(decisionKindFromName(name(DecisionKind(k))), std::optional(DecisionKind(k)));
        QVERIFY(!decisionKindFromName(u"nothing"));
    }

    void storedAsTheyWere()
    {
        const QString path = freshLibrary();
        Result<Library> library = openLibrary(path);
        VERIFY_RESULT(library);
        AnnotationStore store(library->database);
        Decision decision = link(0, 0);
        decision.who = QStringLiteral("Ana");
        decision.when = m_clock;
        const auto id = store.replace(std::optional<Decision>(), decision);
        VERIFY_RESULT(id);
        decision.id = *id;
        QCOMPARE(store.decisions().value(), std::vector{decision});
        const Note note{.id = NoteId{7},
                        .anchor = anchorTo(*old2031, 1, {0, 8}),
                        .subject = Note::Subject::Words,
                        .audience = Note::Audience::ToPublish,
                        .text = QStringLiteral("«relire»"),
                        .who = QStringLiteral("Ana"),
                        .written = m_clock,
                        .changed = m_clock};
        VERIFY_RESULT(store.replace(std::optional<Note>(), note));
        QCOMPARE(store.notes().value(), std::vector{note});
    }

    void laterDecisionTakesThePlaceOfTheEarlier()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        reader->decide(link(0, 0, DecisionKind::ConfirmLink));
        Decision rejected = link(0, 0, DecisionKind::RejectLink);
        std::swap(rejected.a, rejected.b); // the same pair
        reader->decide(rejected);
        QCOMPARE(reader->decisions().size(), 1U);
        QCOMPARE(reader->decisions()[0].kind, DecisionKind::RejectLink);
        QCOMPARE(reader->decisions()[0].who, QStringLiteral("Ana"));
        QCOMPARE(reader->steps().undoText(), QStringLiteral("Reject Link"));
        reader->steps().undo();
        QCOMPARE(reader->decisions()[0].kind, DecisionKind::ConfirmLink);
        reader->steps().undo();
        QCOMPARE(reader->decisions().size(), 0U);
    }

    void aDossierThatIsReadAgainKeepsItsSteps()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        const auto readAgain = [&] {
            const auto stored = annotations(path);
            reader->open(path, stored->decisions(), stored->notes());
        };
        reader->decide(link(0, 0));
        readAgain();
        QCOMPARE(reader->decisions().size(), 1U);
        QVERIFY(reader->steps().canUndo());
        reader->steps().undo();
        QVERIFY(dump(path).isEmpty());
        // where somebody else changed it meanwhile, old steps would undo what they do not know
        reader->decide(link(0, 0));
        const auto other = annotations(path);
        other->setDocuments(reader->documents());
        other->decide(link(1, 1));
        readAgain();
        QCOMPARE(reader->decisions().size(), 2U);
        QVERIFY(!reader->steps().canUndo());
    }

    void typingIsOneStep()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        const NoteId id = reader->addNote(anchorTo(*old2031, 0), Note::Subject::Unit, {});
        QVERIFY(id.isValid());
        for (const char *text : {"r", "re", "rel"})
            reader->editNote(id, QLatin1String(text));
        reader->endTyping();
        for (const char *text : {"reli", "relir", "relire"})
            reader->editNote(id, QLatin1String(text));
        QCOMPARE(reader->steps().count(), 2);
        QCOMPARE(reader->steps().text(0), QStringLiteral("Add Note"));
        reader->steps().undo();
        QCOMPARE(reader->note(id)->text, QStringLiteral("rel"));
        reader->steps().undo();
        QVERIFY(!reader->note(id));
        reader->steps().redo();
        QCOMPARE(reader->note(id)->text, QStringLiteral("rel"));
    }

    void undoingEverythingBringsBackTheSameLibrary()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        reader->decide(link(1, 1));
        reader->addNote(anchorTo(*old2031, 2), Note::Subject::Row, QStringLiteral("avant"));
        const QStringList before = dump(path);
        const bool sound = rc::check("undoing n random actions leaves what was there", [&] {
            reader->steps().clear();
            const auto actions = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9999));
            for (const int action : actions) {
                const int which = action / 10;
                const std::size_t count = reader->notes().size();
                const NoteId note = count == 0 ? NoteId{} : reader->notes()[std::size_t(which) % count].id;
                switch (action % 10) {
                case 0:
                case 1:
                    reader->decide(link(which % 3, which % 2, DecisionKind(which % 4)));
                    break;
                case 2:
                    if (!reader->decisions().empty())
                        reader->withdraw(reader->decisions()[std::size_t(which) % reader->decisions().size()].id);
                    break;
                case 3:
                case 4: { // on words, on a clause, on a row
                    const auto subject = Note::Subject(which % 3);
                    const Span words{0, subject == Note::Subject::Words ? 6 : 0};
                    reader->addNote(anchorTo(*text2033, which % 2, words), subject, QString::number(which));
                    break;
                }
                case 5:
                case 6:
                    reader->editNote(note, QString::number(action));
                    break;
                case 7:
                    reader->endTyping();
                    break;
                case 8:
                    reader->setAudience(note, which % 2 == 0 ? Note::Audience::ToPublish : Note::Audience::Internal);
                    break;
                default:
                    if (which % 2 == 0)
                        reader->removeNote(note);
                    else
                        reader->reattach(note, anchorTo(*old2031, which % 3));
                }
                if (which % 7 == 0) { // rows and themes, some of them several decisions in one step
                    Decision row =
                        link(which % 3, which % 2, DecisionKind(int(DecisionKind::ConfirmTheme) + action % 7));
                    row.text = QString::number(which);
                    row.theme = QStringLiteral("T%1").arg(which % 3);
                    if (which % 2 == 0) // a coded passage
                        row.a = anchorTo(*old2031, which % 3, {2, 5});
                    reader->decide({row, link(2, 1, DecisionKind(action % 4))}, QStringLiteral("two"));
                }
            }
            const QStringList after = dump(path);
            while (reader->steps().canUndo())
                reader->steps().undo();
            RC_ASSERT(dump(path) == before);
            while (reader->steps().canRedo())
                reader->steps().redo();
            RC_ASSERT(dump(path) == after);
            while (reader->steps().canUndo())
                reader->steps().undo();
        });
        QVERIFY(sound);
    }

    void aNoteIsTiedToWhereItWasFound()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        const NoteId id = reader->addNote(anchorTo(*old2031, 1), Note::Subject::Unit, QStringLiteral("à suivre"));
        reader->setDocuments({new2031, text2033});
        const PlacedNote found = reader->placedNotes().front();
        QCOMPARE(found.hold, Attachment::Hold::Changed);
        reader->reattach(id, anchorTo(*new2031, found.unit.unit));
        QCOMPARE(reader->placedNotes().front().hold, Attachment::Hold::Exact);
        reader->steps().undo();
        QCOMPARE(reader->placedNotes().front().hold, Attachment::Hold::Changed);
    }

    void aDecisionTakesThePlaceOfOneFromBeforeARenumbering()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        reader->decide(link(0, 0));
        reader->setDocuments({new2031, text2033});
        Decision rejected = link(0, 0, DecisionKind::RejectLink);
        rejected.b = anchorTo(*new2031, 1);
        reader->decide(rejected);
        QCOMPARE(reader->decisions().size(), 1U);
        QCOMPARE(reader->decisions()[0].kind, DecisionKind::RejectLink);
    }

    void changeThatCannotBeSavedIsNoStep()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        QSignalSpy failed(reader.get(), &Annotations::failed);
        Result<Database> other = Database::open(path);
        VERIFY_RESULT(other);
        const Transaction writing(*other);
        reader->decide(link(0, 0));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(reader->steps().count(), 0);
        QCOMPARE(reader->decisions().size(), 0U);
    }

    void decisionsConstrainTheRun()
    {
        const std::vector documents{old2031, text2033};
        const std::vector decisions{link(2, 0), link(0, 0, DecisionKind::RejectLink)};
        const Constraints constraints = constraintsFrom(decisions, documents);
        QCOMPARE(constraints.pins.size(), 1U);
        QCOMPARE(constraints.pins[0].relation, Relation::Same);
        QCOMPARE(constraints.rejections.size(), 1U);
        // the texts in another reading: what is found again holds, what is lost waits
        const std::vector others{new2031, text2033};
        QCOMPARE(constraintsFrom(decisions, others).pins.size(), 0U);
        QCOMPARE(constraintsFrom(decisions, others).rejections.size(), 1U);
        QCOMPARE(constraintsFrom(decisions, std::vector{text2033}).rejections.size(), 0U);
    }

    void theLatestDecisionAboutAPairHolds()
    {
        // the text was renumbered between two decisions: they name one pair by two addresses
        Decision earlier = link(0, 0);
        earlier.when = m_clock;
        Decision later = earlier;
        later.kind = DecisionKind::RejectLink;
        later.b = anchorTo(*new2031, 1);
        later.when = m_clock.addSecs(1);
        const std::vector documents{new2031, text2033};
        for (const auto &decisions : {std::vector{earlier, later}, std::vector{later, earlier}}) {
            QCOMPARE(constraintsFrom(decisions, documents).pins.size(), 0U);
            QCOMPARE(constraintsFrom(decisions, documents).rejections.size(), 1U);
        }
    }

    void notesAreFoundAgainOrToldAsLost()
    {
        using Hold = Attachment::Hold;
        const auto note = [&](int unit, Span span) {
            return Note{.id = NoteId{1},
                        .anchor = anchorTo(*old2031, unit, span),
                        .subject = Note::Subject::Unit,
                        .audience = Note::Audience::Internal,
                        .text = {},
                        .who = {},
                        .written = m_clock,
                        .changed = m_clock};
        };
        const std::vector notes{note(0, {0, 9}), note(1, {}), note(2, {})};
        const auto found = placed(notes, std::vector{new2031, text2033});
        QCOMPARE(found.size(), 3U);
        QCOMPARE(found[0].unit, (UnitRef{0, 1}));
        QCOMPARE(found[0].span, (Span{0, 9}));
        QCOMPARE(found[1].hold, Hold::Changed);
        QVERIFY(!found[2].isPlaced());
        QVERIFY(!placed(notes, std::vector{text2033})[0].isPlaced());
    }

    void rowsAreNamedMergedSplitAndOrdered()
    {
        const std::vector documents{old2031, text2033};
        const auto row = [](const std::vector<std::vector<int>> &cells) {
            return Row{.cells = RowCells(std::span<const std::vector<int>>(cells)), .themes = {}, .title = {}};
        };
        const std::vector<Row> rows{row({{0}, {0}}), row({{1}, {}}), row({{2}, {1}})};
        QCOMPARE(show(rows, documents),
                 (QStringList{QStringLiteral("1|1"), QStringLiteral("2|"), QStringLiteral("3|2")}));
        const auto decided = [&](DecisionKind kind, const Anchor &a, const Anchor &b) {
            std::vector<Row> copy = rows;
            Decision decision = link(0, 0, kind);
            decision.a = a;
            decision.b = b;
            decision.text = QStringLiteral("Quais");
            applyToRows(std::vector{decision}, documents, copy);
            return copy;
        };
        const Anchor one = anchorTo(*old2031, 0), two = anchorTo(*old2031, 1), three = anchorTo(*old2031, 2);
        QCOMPARE(decided(DecisionKind::RenameRow, one, {})[0].title, QStringLiteral("Quais"));
        QCOMPARE(show(decided(DecisionKind::MergeRows, one, two), documents),
                 (QStringList{QStringLiteral("1 2|1"), QStringLiteral("3|2")}));
        QCOMPARE(
            show(decided(DecisionKind::SplitRow, anchorTo(*text2033, 1), three), documents),
            (QStringList{QStringLiteral("1|1"), QStringLiteral("2|"), QStringLiteral("3|"), QStringLiteral("|2")}));
        QCOMPARE(show(decided(DecisionKind::OrderRow, three, one), documents),
                 (QStringList{QStringLiteral("1|1"), QStringLiteral("3|2"), QStringLiteral("2|")}));
        QCOMPARE(show(decided(DecisionKind::OrderRow, three, {}), documents),
                 (QStringList{QStringLiteral("3|2"), QStringLiteral("1|1"), QStringLiteral("2|")}));
    }

    void themesAreAddedConfirmedAndRejected()
    {
        const std::vector documents{old2031, text2033};
        std::vector<Assignment> assignments{
            {.unit = {0, 0}, .theme = QStringLiteral("RC"), .confidence = 0.6, .evidence = {}},
            {.unit = {0, 2}, .theme = QStringLiteral("IA"), .confidence = 0.6, .evidence = {}}};
        std::vector<Row> rows{{.cells = {{0}, {0}}, .themes = {QStringLiteral("RC")}, .title = {}},
                              {.cells = {{2}, {1}}, .themes = {QStringLiteral("IA")}, .title = {}}};
        const auto about = [](DecisionKind kind, const DocumentPtr &document, int unit, const char *theme) {
            Decision decision = link(0, 0, kind);
            decision.a = anchorTo(*document, unit);
            decision.b = {};
            decision.theme = QLatin1String(theme);
            return decision;
        };
        applyToThemes(std::vector{about(DecisionKind::ConfirmTheme, old2031, 0, "RC"),
                                  about(DecisionKind::RejectTheme, old2031, 2, "IA"),
                                  about(DecisionKind::AddTheme, text2033, 1, "INST")},
                      documents, assignments, rows);
        QCOMPARE(assignments.size(), 2U);
        QCOMPARE(assignments[0].confidence, 1.0);
        QVERIFY(assignments[0].decided && assignments[1].decided);
        QCOMPARE(assignments[1].unit, (UnitRef{1, 1}));
        QCOMPARE(rows[0].themes, QStringList(QStringLiteral("RC")));
        QCOMPARE(rows[1].themes, QStringList(QStringLiteral("INST")));
    }

    void passagesOfOneClauseAreCodedSideBySide()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        const std::vector documents{old2031, text2033};
        reader->setDocuments(documents);
        const auto code = [&](const QString &words, const QString &remark) {
            Decision decision = link(0, 0, DecisionKind::AddTheme);
            decision.a = anchorTo(*old2031, 0, {old2031->units[0].text.indexOf(words), words.size()});
            decision.b = {};
            decision.theme = QStringLiteral("EAU");
            decision.text = remark;
            reader->decide(decision);
        };
        const auto rule = [&](DecisionKind kind) {
            Decision decision = link(0, 0, kind);
            decision.a = anchorTo(*old2031, 0);
            decision.b = {};
            decision.theme = QStringLiteral("EAU");
            reader->decide(decision);
        };
        // "quai: why by Ana"
        const auto coded = [&] {
            std::vector<Assignment> assignments;
            std::vector<Row> rows;
            applyToThemes(reader->decisions(), documents, assignments, rows);
            QStringList passages;
            for (const Assignment &assignment : assignments)
                for (const CodedPassage &passage : assignment.coded)
                    passages << QStringLiteral("%1: %2 by %3")
                                    .arg(passage.span.of(old2031->units[0].text), passage.remark, passage.who);
            return passages.join(QStringLiteral(", "));
        };
        code(QStringLiteral("quai du nord"), QStringLiteral("place"));
        code(QStringLiteral("port"), QStringLiteral("who"));
        const QString both = QStringLiteral("port: who by Ana, quai du nord: place by Ana");
        QCOMPARE(coded(), both);
        code(QStringLiteral("port"), QStringLiteral("whose"));
        QCOMPARE(coded(), QStringLiteral("port: whose by Ana, quai du nord: place by Ana"));
        reader->steps().undo();
        QCOMPARE(coded(), both);

        // a rejection silences what was coded before it, and nothing that is coded after
        rule(DecisionKind::RejectTheme);
        QCOMPARE(coded(), QString());
        code(QStringLiteral("quai"), QString());
        QCOMPARE(coded(), QStringLiteral("quai:  by Ana"));
        reader->steps().undo();
        reader->steps().undo();
        QCOMPARE(coded(), both);
        // nor does a word on the whole clause take their place
        rule(DecisionKind::ConfirmTheme);
        QCOMPARE(coded(), both);
        const auto again = annotations(path);
        QCOMPARE(again->decisions(), reader->decisions());
        QCOMPARE(again->decisions().size(), 3U);

        // under another address they are the same words still
        reader->setDocuments({new2031, text2033});
        Decision moved = link(0, 0, DecisionKind::AddTheme);
        moved.a = anchorTo(*new2031, 1, {new2031->units[1].text.indexOf(QStringLiteral("port")), 4});
        moved.b = {};
        moved.theme = QStringLiteral("EAU");
        reader->decide(moved);
        QCOMPARE(reader->decisions().size(), 3U);
    }

    /// Confirmed, added, rejected and coded with a remark: through recomputation, a book that says otherwise, another
    /// code, a merge and a renumbered text.
    void whatWasDecidedOnThemesSurvives()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        const auto theme = [](const QString &code, const QString &term) {
            return Theme{.code = code,
                         .name = {{QStringLiteral("fr"), code}},
                         .definition = {},
                         .color = Colour{.rgb = 0x000080},
                         .sign = code.first(1),
                         .parent = {},
                         .rules = {{.language = {}, .terms = {term}, .with = {}, .unless = {}}},
                         .exclusions = {},
                         .examples = {}};
        };
        Codebook book{.name = {{QStringLiteral("fr"), QStringLiteral("Port")}},
                      .themes = {theme(QStringLiteral("QUAI"), QStringLiteral("quai")),
                                 theme(QStringLiteral("GENS"), QStringLiteral("marin"))},
                      .groups = {},
                      .passing = {},
                      .resuming = {},
                      .concepts = {},
                      .reading = {}};
        const auto rule = [&](DecisionKind kind, const DocumentPtr &document, int unit, const char *code,
                              const QString &words = {}, const QString &remark = {}) {
            Decision decision = link(0, 0, kind);
            const qsizetype at = words.isEmpty() ? 0 : document->units[std::size_t(unit)].text.indexOf(words);
            decision.a = anchorTo(*document, unit, {at, words.size()});
            decision.b = {};
            decision.relation = {};
            decision.theme = QLatin1String(code);
            decision.text = remark;
            reader->decide(decision);
        };
        rule(DecisionKind::ConfirmTheme, old2031, 0, "QUAI");
        rule(DecisionKind::RejectTheme, old2031, 1, "GENS");
        rule(DecisionKind::AddTheme, text2033, 1, "GENS");
        rule(DecisionKind::AddTheme, old2031, 0, "GENS", QStringLiteral("port"), QStringLiteral("who acts"));
        const QStringList before = dump(path);
        QCOMPARE(before.size(), 4);

        ComparisonController controller(Stages::standard());
        controller.openLibrary(path);
        // "2031:1 GENS [port: who acts]": what a reader decided on, and what is left of the proposals
        const auto shown = [&] {
            QStringList lines;
            const auto &comparison = *std::get<ComparisonPtr>(controller.state());
            for (const Assignment &one : comparison.assignments) {
                const Document &document = comparison.document(one.unit.document);
                const Unit &unit = comparison.unit(one.unit);
                QString line = document.key + u':' + unit.id + u' ' + one.theme;
                if (!one.decided)
                    line += QStringLiteral(" proposed");
                for (const CodedPassage &passage : one.coded)
                    line += QStringLiteral(" [%1: %2]").arg(passage.span.of(unit.text), passage.remark);
                lines << line;
            }
            lines.sort();
            return lines.join(QStringLiteral("; "));
        };
        const auto settled = [&] {
            return std::holds_alternative<ComparisonPtr>(controller.state()) && !controller.isComparing();
        };
        const auto wait = std::chrono::seconds(8);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), wait);
        controller.setCodebook(std::make_shared<const Codebook>(book), BookScope::Dossier);
        const QString all = QStringLiteral("2031:1 GENS [port: who acts]; 2031:1 QUAI; 2033:2 GENS [: ]");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), all, wait);
        for (int round = 0; round < 3; ++round) {
            controller.recompute();
            QTRY_VERIFY_WITH_TIMEOUT(settled(), wait);
            QCOMPARE(shown(), all);
        }
        // a book that no longer finds what was confirmed
        book.themes[0].rules.front().terms = {QStringLiteral("lune")};
        controller.setCodebook(std::make_shared<const Codebook>(book), BookScope::Dossier);
        QTRY_COMPARE_WITH_TIMEOUT(shown(),
                                  QStringLiteral("2031:1 GENS [port: who acts]; 2031:1 QUAI; 2033:2 GENS [: ]"), wait);
        // another code, then both in one
        const Result<Codebook> renamed = withCode(book, QStringLiteral("GENS"), QStringLiteral("MARINS"));
        VERIFY_RESULT(renamed);
        controller.setCodebook(std::make_shared<const Codebook>(*renamed), BookScope::Dossier);
        QTRY_COMPARE_WITH_TIMEOUT(
            shown(), QStringLiteral("2031:1 MARINS [port: who acts]; 2031:1 QUAI; 2033:2 MARINS [: ]"), wait);
        const Result<Codebook> together = merged(*renamed, QStringLiteral("QUAI"), QStringLiteral("MARINS"));
        VERIFY_RESULT(together);
        controller.setCodebook(std::make_shared<const Codebook>(*together), BookScope::Dossier);
        QTRY_VERIFY_WITH_TIMEOUT(!shown().contains(QStringLiteral("QUAI")), wait);
        QVERIFY2(shown().contains(QStringLiteral("2031:1 MARINS [port: who acts]")), qPrintable(shown()));
        QCOMPARE(dump(path), before); // nothing that the reader said was written anew

        // the text comes back renumbered
        const std::vector<DocumentPtr> again{new2031, text2033};
        std::vector<Assignment> assignments;
        std::vector<Row> rows;
        applyToThemes(underTodaysCodes(reader->decisions(), *together), again, assignments, rows);
        const auto moved = std::ranges::find(assignments, UnitRef{0, 1}, &Assignment::unit);
        QVERIFY(moved != assignments.end() && moved->decided);
        QCOMPARE(moved->theme, QStringLiteral("MARINS"));
        QCOMPARE(moved->coded.front().span.of(new2031->units[1].text).toString(), QStringLiteral("port"));
        QCOMPARE(moved->coded.front().remark, QStringLiteral("who acts"));
    }

    void handLinksSurviveTenRecomputations()
    {
        const QString path = freshLibrary();
        const auto reader = annotations(path);
        QVERIFY(reader);
        const QString elsewhere =
            QStringLiteral("1: notons la brume ;\n2: félicitons le pilote ;\n3: prions le vent ;\n"
                           "4: décidons d’attendre.");
        const DocumentPtr third = documentFromLines(QStringLiteral("2035"), QStringLiteral("2035"), elsewhere);
        {
            Result<Library> library = openLibrary(path);
            VERIFY_RESULT(library);
            VERIFY_RESULT(LibraryStore(library->database).add(*third, sourceOf(elsewhere), m_clock));
        }
        for (int a = 0; a < 3; ++a)
            for (int b = 0; b < 2; ++b)
                reader->decide(link(a, b));
        for (int unit = 0; unit < 4; ++unit) {
            Decision made = link(unit % 3, 0);
            made.a = anchorTo(*third, unit);
            reader->decide(made);
        }
        const QStringList before = dump(path);
        QCOMPARE(before.size(), 10);
        ComparisonController controller(Stages::standard());
        controller.openLibrary(path);
        for (int round = 0; round < 10; ++round) {
            // in another mode each time, so that what was computed before cannot be taken over
            controller.setMode(round % 2 == 0 ? DossierMode::VersionsOfOneText : DossierMode::DistinctTexts);
            QTRY_VERIFY_WITH_TIMEOUT(std::holds_alternative<ComparisonPtr>(controller.state()) &&
                                         !controller.isComparing(),
                                     std::chrono::seconds(60));
            const auto &comparison = *std::get<ComparisonPtr>(controller.state());
            QCOMPARE(std::ranges::count_if(comparison.alignment.links, &Link::decided), 10);
            QCOMPARE(dump(path), before);
        }
    }
};

QTEST_GUILESS_MAIN(AnnotateTest)
#include "annotate_test.moc"
