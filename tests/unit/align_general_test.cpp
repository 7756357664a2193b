// SPDX-License-Identifier: GPL-3.0-or-later
// What alignment knows is knowledge of the genre: nothing of it is written for a clause, an address or a text.
#include "align/linker.h"
#include "align/thesaurus.h"
#include "facts/facts.h"
#include "ingest/reader.h"
#include "support/paths.h"
#include "support/shared.h"
#include "text/phrases.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array languages{"fr"_L1, "en"_L1};

QString bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList thesaurusFiles()
{
    QStringList paths;
    const QDir folder(u":/volets/thesaurus"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        paths += folder.filePath(name);
    return paths;
}

QStringList stemsOf(QStringView text, QStringView language, const Stemmer &stemmer)
{
    QStringList stems;
    for (const ContentWord &word : contentWords(text, language, stemmer))
        stems += word.stem;
    return stems;
}

std::map<QString, Stemmer> stemmersOfAll()
{
    std::map<QString, Stemmer> stemmers;
    for (const QLatin1StringView language : languages)
        stemmers.emplace(language, Stemmer(QString(language)));
    return stemmers;
}

/// The clauses of some texts by their stems.
class Clauses
{
public:
    explicit Clauses(const std::vector<DocumentPtr> &documents)
    {
        for (const DocumentPtr &document : documents) {
            const QString language = document->language.section(u'-', 0, 0);
            const Stemmer stemmer(language);
            for (const Unit &unit : document->units)
                m_clauses[language].append(u' ' + stemsOf(unit.text, language, stemmer).join(u' ') + u' ');
        }
    }
    /// Which of them have these stems one after the other.
    [[nodiscard]] std::vector<qsizetype> with(const QStringList &stems, const QString &language) const
    {
        const QString words = u' ' + stems.join(u' ') + u' ';
        const QStringList clauses = m_clauses.value(language);
        std::vector<qsizetype> found;
        for (qsizetype i = 0; i < clauses.size(); ++i)
            if (clauses[i].contains(words))
                found.push_back(i);
        return found;
    }

private:
    QHash<QString, QStringList> m_clauses; ///< by language
};

/// The thesaurus without the wordings that `drop` names (concept, language, wording).
std::vector<QByteArray> thesaurusWithout(const auto &drop)
{
    std::vector<QByteArray> sources;
    for (const QString &path : thesaurusFiles()) {
        QJsonObject source = QJsonDocument::fromJson(bytesOf(path).toUtf8()).object();
        QJsonArray concepts;
        for (const QJsonValue &entry : source["concepts"_L1].toArray()) {
            QJsonObject one = entry.toObject();
            for (const QLatin1StringView language : languages) {
                QJsonArray kept;
                for (const QJsonValue &wording : one[language].toArray())
                    if (!drop(one, QString(language), wording.toString()))
                        kept.append(wording);
                one[language] = kept;
            }
            concepts.append(one);
        }
        source["concepts"_L1] = concepts;
        sources.push_back(QJsonDocument(source).toJson());
    }
    return sources;
}

/// All links of some texts, as «2024:3.b 2022:6.b same».
std::set<QString> linksOf(const std::vector<DocumentPtr> &documents, const Thesaurus &thesaurus)
{
    FeatureVocabulary vocabulary;
    Assigner themes(*defaultCodebook());
    std::vector<DocumentProfile> profiles;
    for (const DocumentPtr &document : documents)
        profiles.push_back(profile(document, facts(*document), themes.assign({document}), thesaurus, vocabulary));
    std::set<QString> links;
    for (const DocumentProfile &a : profiles)
        for (const DocumentProfile &b : profiles) {
            if (a.document->date <= b.document->date)
                continue;
            const auto compared = similarity(a, b, thesaurus, Rarity(a, b, thesaurus, vocabulary), {});
            const auto named = [](const DocumentProfile &text, int unit) -> QString {
                return text.document->key + u':' + text.document->units[std::size_t(unit)].id;
            };
            for (const ChosenLink &link : chooseLinks(*compared, a, b)) {
                const Candidate &candidate = compared->candidates[link.candidate];
                if (link.relation != Relation::Kin)
                    links.insert(named(a, candidate.a) + u' ' + named(b, candidate.b));
            }
        }
    return links;
}

std::vector<DocumentPtr> texts(const QString &shared, const QString &pattern)
{
    QStringList paths;
    const QDir folder(shared + u"/corpus"_s);
    for (const QString &name : folder.entryList({pattern}, QDir::Files, QDir::Name))
        paths += folder.filePath(name);
    return readFiles(paths).value_or(std::vector<DocumentPtr>());
}

} // namespace

class AlignGeneralTest : public QObject
{
    Q_OBJECT
private slots:
    /// A wording as long as the core of a clause that one clause only has would be that clause, quoted. Names of
    /// bodies, events and instruments are as long as they are.
    void noWordingIsTakenFromAClause()
    {
        VOLETS_NEED_SHARED(shared)
        constexpr qsizetype asLongAsAClause = 5;
        const Clauses clauses(texts(shared, u"*.txt"_s));
        const auto stemmers = stemmersOfAll();
        const QStringList names{u"instrument"_s, u"event"_s, u"actor"_s, u"group"_s};
        QStringList taken;
        (void)thesaurusWithout([&](const QJsonObject &entry, const QString &language, const QString &wording) {
            const QStringList stems = stemsOf(wording, language, stemmers.at(language));
            if (stems.size() >= asLongAsAClause && !names.contains(entry[u"facet"].toString()) &&
                clauses.with(stems, language).size() == 1)
                taken += wording;
            return false;
        });
        QVERIFY2(taken.isEmpty(), qPrintable(taken.join(u"; ")));
    }

    /// The thesaurus without the long wordings that stand in one clause and nowhere else, clause by clause: every link
    /// stays, those of the clause among them.
    void withoutTheWordsOfAnyClauseLinksStay()
    {
        VOLETS_NEED_SHARED(shared)
        constexpr qsizetype longWording = 4;
        const auto outcomes = texts(shared, u"document-final-*.txt"_s);
        QVERIFY(outcomes.size() > 1);
        const Clauses all(texts(shared, u"*.txt"_s));
        const Clauses own(outcomes);
        const auto stemmers = stemmersOfAll();
        std::map<qsizetype, QStringList> wordingsOf; // by clause
        (void)thesaurusWithout([&](const QJsonObject &, const QString &language, const QString &wording) {
            const QStringList stems = stemsOf(wording, language, stemmers.at(language));
            if (stems.size() >= longWording && all.with(stems, language).size() == 1)
                for (const qsizetype clause : own.with(stems, language))
                    wordingsOf[clause] += wording;
            return false;
        });
        const auto before = linksOf(outcomes, *Thesaurus::standard());
        QStringList changed;
        for (const auto &[clause, wordings] : wordingsOf) {
            const Thesaurus without(thesaurusWithout([&](const QJsonObject &, const QString &, const QString &wording) {
                return wordings.contains(wording);
            }));
            const auto after = linksOf(outcomes, without);
            std::vector<QString> links;
            std::ranges::set_symmetric_difference(before, after, std::back_inserter(links));
            if (!links.empty())
                changed += QString(wordings.join(u", ") + u": " + QStringList(links.begin(), links.end()).join(u", "));
        }
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u"; ")));
    }

    /// No list, thesaurus or rule names an address of a clause or the key of a text.
    void nothingNamesAnAddressOrAText()
    {
        static const QRegularExpression named(
            u"\"(?:P\\d+|\\d{1,3}(?:\\.(?:[a-z]|[ivx]+|\\d+))+|fn\\d+|note5|lillestrom)\""_s);
        const QString top = test::sourceFolder();
        QStringList found;
        for (const QString &folder :
             {u"core/align"_s, u"core/facts"_s, u"core/themes"_s, u"core/text"_s, u"core/compare"_s, u"core/diff"_s,
              u"resources/align"_s, u"resources/thesaurus"_s, u"resources/lexicons"_s, u"resources/codebooks"_s}) {
            QDirIterator files(top + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
            QVERIFY2(files.hasNext(), qPrintable(folder));
            while (files.hasNext()) {
                const QString path = files.next();
                for (const QString &line : bytesOf(path).split(u'\n')) {
                    if (line.trimmed().startsWith(u"//"))
                        continue;
                    if (const auto match = named.match(line); match.hasMatch())
                        found += QString(path.section(u'/', -1) + u": " + match.captured());
                }
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; ")));
    }
};

QTEST_GUILESS_MAIN(AlignGeneralTest)
#include "align_general_test.moc"
