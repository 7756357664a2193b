// SPDX-License-Identifier: GPL-3.0-or-later
// No change where there is none, and no other than those made: two versions that differ by how they were set, then by
// a few words.
#include "compare/versions.h"
#include "compare/wordoptions.h"
#include "diff/marked.h"
#include "ingest/reader.h"
#include "support/paths.h"
#include "support/shared.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

/// Choices that are the same in every run.
class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {}
    [[nodiscard]] int upTo(int limit) { return int(m_random() % unsigned(limit)); }
    [[nodiscard]] bool once(int in) { return upTo(in) == 0; }
    template <typename List> [[nodiscard]] auto from(const List &list) { return list[upTo(int(list.size()))]; }

private:
    std::mt19937 m_random;
};

/// The same words as another typist, printer or converter would have left them.
QString reset(const QString &text, Dice &dice, bool french)
{
    static const QStringList spaces{u"\u00A0"_s, u"  "_s, u"\n"_s, u"\u202F"_s, u" \n "_s};
    static const QStringList hyphens{u"\u2011"_s, u"- "_s, u"\u2010"_s, u"-\n"_s};
    static const QStringList marks{u"¹"_s, u"<sup>12</sup>"_s, u"[3]"_s, u"²³"_s};
    QString set;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const auto isLetter = [&](qsizetype at) { return at >= 0 && at < text.size() && text[at].isLower(); };
        const bool inWord = isLetter(i - 2) && isLetter(i - 1) && isLetter(i + 1) && isLetter(i + 2);
        // a group of figures keeps its kind of separator; «10 000» is one number, two lines are two
        const bool inNumber = i > 0 && text[i - 1].isDigit() && i + 1 < text.size() && text[i + 1].isDigit();
        if (c == u' ' && !inNumber && dice.once(6)) {
            set += dice.from(spaces);
        } else if (c == u'-' && inWord && dice.once(2)) {
            set += dice.from(hyphens);
        } else if (c.isLower() && inWord && dice.once(60)) {
            set += dice.once(2) ? u"- "_s : u"\u00AD"_s;
            set += c;
        } else if ((c == u'’' || c == u'\'') && dice.once(2)) {
            set += c == u'’' ? u'\'' : u'’';
        } else if ((c == u'“' || c == u'”' || c == u'«' || c == u'»') && dice.once(2)) {
            set += u'"';
        } else if (c == u'œ' && dice.once(2)) {
            set += u"oe"_s;
        } else {
            set += c;
            if (c == u'.' && i + 1 < text.size() && text[i + 1] == u' ' && isLetter(i - 3) && isLetter(i - 1) &&
                dice.once(4))
                set += dice.from(marks);
        }
    }
    if (french && dice.once(3))
        set.replace(u" ;"_s, u"\u00A0;"_s);
    return set;
}

/// Another version of `document`: the same words set otherwise, under other numbers; in `edited` units one word is
/// another, more or gone.
Document version(const Document &document, const std::set<int> &edited, Dice &dice)
{
    Document made = document;
    for (int i = 0; i < int(made.units.size()); ++i) {
        Unit &unit = made.units[std::size_t(i)];
        unit.id = u"n%1"_s.arg(i);
        if (edited.contains(i)) {
            QStringList words = unit.text.split(u' ');
            qsizetype at = 1 + dice.upTo(int(words.size()) - 2);
            while (std::ranges::count_if(words[at], [](QChar c) { return c.isLetter(); }) < 4)
                at = at + 1 < words.size() ? at + 1 : 0;
            if (dice.once(2))
                words[at] = u"zibeline"_s;
            else
                words.insert(at, u"zibeline"_s);
            unit.text = words.join(u' ');
        }
        unit.text = reset(unit.text, dice, document.language == u"fr");
    }
    return made;
}

/// Units that can be told apart from all others, of some length.
std::vector<int> distinctUnits(const Document &document)
{
    std::vector<int> found;
    for (int i = 0; i < int(document.units.size()); ++i) {
        const QString &text = document.units[std::size_t(i)].text;
        const bool once = std::ranges::count(document.units, text, &Unit::text) == 1;
        if (once && text.count(u' ') >= 6 && document.units[std::size_t(i)].kind != UnitKind::Footnote)
            found.push_back(i);
    }
    return found;
}

/// What is wrong with a comparison of a text with a version of itself, or an empty string.
QString fault(const Document &before, const Document &after, const std::set<int> &edited)
{
    DiffOptions options;
    options.language = before.language;
    for (const UnitPair &pair : compareVersions(before, after, options).pairs) {
        const QString old = pair.before < 0 ? u"—"_s : before.units[std::size_t(pair.before)].text;
        const QString now = pair.after < 0 ? u"—"_s : after.units[std::size_t(pair.after)].text;
        if (pair.before != pair.after || pair.moved || pair.share != UnitPair::Share::Whole)
            return QString(u"paired otherwise: " + old + u" / " + now);
        if ((pair.change == UnitPair::Change::Changed) != edited.contains(pair.before))
            return QString((edited.contains(pair.before) ? u"not told: "_s : u"told: "_s) +
                           marked(pair.script, old, now));
    }
    return {};
}

QString firstFault(const Document &document)
{
    Dice dice(unsigned(document.units.size()));
    const std::vector<int> distinct = distinctUnits(document);
    for (int round = 0; round < 6; ++round) {
        std::set<int> edited;
        for (int edits = round % 3 == 0 ? 0 : 1 + dice.upTo(5); edits > 0 && !distinct.empty(); --edits)
            edited.insert(dice.from(distinct));
        if (const QString found = fault(document, version(document, edited, dice), edited); !found.isEmpty())
            return found;
    }
    return {};
}

/// Paragraphs of invented sentences with a note here and there.
struct Paragraph
{
    QString number; ///< «12.» or «(b)»; empty for a title
    QString text;   ///< «#3#» calls note 3
};

std::vector<Paragraph> resolution(Dice &dice, int count)
{
    static const QStringList subjects{u"We"_s, u"Member ports"_s, u"The harbour authorities"_s, u"All crews"_s};
    static const QStringList verbs{u"will"_s, u"decide to"_s, u"commit to"_s, u"undertake to"_s};
    static const QStringList acts{u"strengthen capacity-building for small ports"_s,
                                  u"support decision-makers of low-lying islands"_s,
                                  u"invest in evidence-based planning of tidal barriers"_s,
                                  u"share well-documented data on storm surges"_s,
                                  u"protect fishing crews and their families"_s,
                                  u"train 30 customs officers within 2 years"_s,
                                  u"renew the long-serving ferries, quays and cranes"_s,
                                  u"restore kelp forests and oyster beds"_s};
    static const QStringList tails{u"by 2030"_s, u"at all levels"_s,
                                   u"with the full participation of women and girls"_s,
                                   u"in line with decision 71/5 of the assembly"_s, u"without delay"_s};
    int notes = 0;
    const auto sentence = [&] {
        QString made = dice.from(subjects) + u' ' + dice.from(verbs) + u' ' + dice.from(acts);
        if (dice.once(2))
            made += u", and "_s + dice.from(acts);
        if (dice.once(4))
            made += u"#%1#"_s.arg(++notes);
        return QString(made + u", "_s + dice.from(tails));
    };
    std::vector<Paragraph> made;
    for (int number = 1; number <= count; ++number) {
        if (number > 1 && dice.once(8))
            made.push_back({.number = {}, .text = u"Harbours of the coming %1 years"_s.arg(number)});
        QString text = sentence();
        for (int more = dice.upTo(4); more > 0; --more)
            text += u". "_s + sentence();
        const int items = dice.once(4) ? 2 + dice.upTo(3) : 0;
        made.push_back({.number = u"%1."_s.arg(number), .text = text + (items > 0 ? u", as follows:"_s : u"."_s)});
        for (int item = 0; item < items; ++item)
            made.push_back(
                {.number = u"(%1)"_s.arg(QChar(u'a' + item)), .text = sentence() + (item + 1 < items ? u';' : u'.')});
    }
    return made;
}

/// How a file was printed and taken apart again.
struct Setting
{
    int width = 88;
    int page = 40;        ///< lines
    QString indent = {};  ///< of first lines
    QString gap = u" "_s; ///< after a number
    QString call = {};    ///< how the call to note %1 came out
    QString head = {};    ///< of each page but the first
    QString foot = {};    ///< of each page, with its number
};

QByteArray printed(const std::vector<Paragraph> &paragraphs, const Setting &setting)
{
    QStringList lines;
    QList<QStringList> notesOf; // by line: numbers of the notes called in it
    const auto addLine = [&](const QString &line) {
        QString shown = line;
        QStringList notes;
        for (qsizetype at = shown.indexOf(u'#'); at >= 0; at = shown.indexOf(u'#')) {
            const qsizetype end = shown.indexOf(u'#', at + 1);
            const QString number = shown.sliced(at + 1, end - at - 1);
            notes += number;
            shown.replace(at, end - at + 1, setting.call.contains(u"%1") ? setting.call.arg(number) : setting.call);
        }
        lines += shown;
        notesOf += notes;
    };
    for (const Paragraph &paragraph : paragraphs) {
        QString line = paragraph.number.isEmpty() ? QString() : setting.indent + paragraph.number + setting.gap;
        for (const QString &word : paragraph.text.split(u' ')) {
            const bool begins = line.isEmpty() || line.endsWith(u' ');
            if (line.size() + word.size() + 1 > setting.width) {
                addLine(line);
                line = word;
            } else {
                line += (begins ? QString() : u" "_s) + word;
            }
        }
        addLine(line);
        addLine({});
    }
    QString file = u"United Ports\n\nAssembly of Harbours\n\n14 September 2031\n\nThe Covenant of the Harbours\n\n"
                   "The assembly adopts what follows, which was read out in full before the vote.\n\n"_s;
    int page = 1;
    QStringList notes;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        file += lines[i] + u'\n';
        notes += notesOf[i];
        if ((i + 1) % setting.page != 0 && i + 1 < lines.size())
            continue;
        if (!notes.isEmpty()) {
            file += u"\n__________________\n"_s;
            for (const QString &note : notes)
                file += note + u" See decision 40/"_s + note + u".\n"_s;
            notes.clear();
        }
        file += u'\n' + setting.foot.arg(page++) + u"\n\f"_s + setting.head + u"\n\n"_s;
    }
    return file.toUtf8();
}

} // namespace

class VersionsPropertyTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsExactlyWhatChanged_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(test::sourceFolder() + u"/resources/samples"_s);
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void tellsExactlyWhatChanged()
    {
        QFETCH(QString, file);
        const Result<DocumentPtr> document = readFile(file);
        VERIFY_RESULT(document);
        const QString found = firstFault(**document);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void tellsExactlyWhatChangedInTheSharedTexts()
    {
        VOLETS_NEED_SHARED(shared);
        const QDir folder(shared + u"/corpus"_s);
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            const Result<DocumentPtr> document = readFile(folder.filePath(name));
            VERIFY_RESULT(document);
            const QString found = firstFault(**document);
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }

    /// Two prints of one text: pages, notes, heads and line ends elsewhere, and as many edits as were made.
    void seesThroughPages_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("edits");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("%d", seed) << seed << (seed % 2 == 0 ? 0 : 2);
    }
    void seesThroughPages()
    {
        QFETCH(int, seed);
        QFETCH(int, edits);
        Dice dice{unsigned(seed)};
        const std::vector<Paragraph> before = resolution(dice, 45);
        std::vector<Paragraph> after = before;
        QStringList wanted;
        for (int edit = 0; edit < edits; ++edit) {
            Paragraph &paragraph = after[std::size_t(dice.upTo(int(after.size())))];
            if (!paragraph.number.endsWith(u'.') || wanted.contains(paragraph.number.chopped(1)))
                continue;
            QStringList words = paragraph.text.split(u' ');
            words.insert(words.size() / 2, u"seldom"_s);
            paragraph.text = words.join(u' ');
            wanted += paragraph.number.chopped(1);
        }
        const Setting draft{.call = u"%1"_s, .head = u"A/79/L.7"_s, .foot = u"%1/9 31-17000"_s};
        const Setting adopted{.width = 97,
                              .page = 47,
                              .indent = u"      "_s,
                              .gap = u"    "_s,
                              .call = seed % 3 == 0   ? u" %1"_s
                                      : seed % 3 == 1 ? u""_s
                                                      : u"²"_s,
                              .head = u"A/RES/79/9                         The Covenant of the Harbours"_s,
                              .foot = u"31-16645 %1/8"_s};
        const Result<DocumentPtr> old = readDocument(printed(before, draft), u"draft"_s);
        const Result<DocumentPtr> now = readDocument(printed(after, adopted), u"adopted"_s);
        VERIFY_RESULT(old);
        VERIFY_RESULT(now);
        QStringList told;
        DiffOptions options;
        options.language = (*now)->language;
        for (const UnitPair &pair : compareVersions(**old, **now, options).pairs)
            if (pair.isDifferent())
                told += pair.change == UnitPair::Change::Changed ? (*now)->units[std::size_t(pair.after)].id
                        : pair.after < 0                         ? u'-' + (*old)->units[std::size_t(pair.before)].id
                                                                 : u'+' + (*now)->units[std::size_t(pair.after)].id;
        std::ranges::sort(wanted, {}, [](const QString &number) { return number.toInt(); });
        QCOMPARE(told.join(u' '), wanted.join(u' '));
    }

    /// Invented resolutions of some fifty paragraphs, drafted and adopted, as they came out of two PDFs: other widths,
    /// fonts, margins, heads and feet, notes below a rule or none, words cut by line ends. In the adopted texts a word
    /// was put into each of two paragraphs.
    void seesThroughPdfText_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("adopted");
        QTest::addColumn<QString>("expected");
        const QString english = u"28: {+carefully+} 31: {+carefully+}"_s;
        const QString french = u"18: {+soigneusement+} 22: {+soigneusement+}"_s;
        QTest::newRow("en") << u"en-draft"_s << u"en-adopted"_s << english;
        QTest::newRow("en, lines kept, rules") << u"en-draft"_s << u"en-adopted-layout"_s << english;
        QTest::newRow("en, two ways of taking the text out") << u"en-adopted-layout"_s << u"en-adopted"_s << QString();
        QTest::newRow("fr") << u"fr-draft-layout"_s << u"fr-adopted"_s << french;
        QTest::newRow("fr, in the order of the file") << u"fr-draft-layout"_s << u"fr-adopted-raw"_s << french;
        QTest::newRow("fr, two ways of taking the text out") << u"fr-adopted-raw"_s << u"fr-adopted"_s << QString();
    }
    void seesThroughPdfText()
    {
        QFETCH(QString, draft);
        QFETCH(QString, adopted);
        QFETCH(QString, expected);
        const auto read = [](const QString &name) { return readFile(test::dataPath(u"drafts/"_s + name + u".txt"_s)); };
        const Result<DocumentPtr> old = read(draft);
        const Result<DocumentPtr> now = read(adopted);
        VERIFY_RESULT(old);
        VERIFY_RESULT(now);
        const auto paragraphs = std::ranges::count((*now)->units, UnitKind::Operative, &Unit::kind);
        QCOMPARE(paragraphs, 34);
        const Versions versions = compareVersions(**old, **now, wordOptions(**old, **now, standardFolds));
        QStringList told;
        for (const UnitPair &pair : versions.pairs) {
            if (!pair.isDifferent())
                continue;
            const QString before = pair.before < 0 ? QString() : (*old)->units[std::size_t(pair.before)].text;
            const QString after = pair.after < 0 ? QString() : (*now)->units[std::size_t(pair.after)].text;
            const QString id = pair.after < 0 ? u"-"_s : (*now)->units[std::size_t(pair.after)].id;
            QStringList marks;
            for (const Edit &edit : pair.script.edits)
                if (edit.op != Edit::Op::Keep)
                    marks += marked({.edits = {edit}, .ratio = 0}, before, after).trimmed();
            told += QString(id + u": "_s + marks.join(u' '));
        }
        QCOMPARE(told.join(u' '), expected);
        QVERIFY(versions.headings.empty());
    }
};

QTEST_GUILESS_MAIN(VersionsPropertyTest)
#include "versions_property_test.moc"
