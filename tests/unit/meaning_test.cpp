// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/align.h"
#include "align/explanation.h"
#include "cli/subcommands.h"
#include "jobs/dossier.h"
#include "jobs/meanings.h"
#include "models/inspection.h"
#include "store/vectorstore.h"
#include "support/documents.h"
#include "support/onnxmodel.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

using namespace volets;
using namespace volets::test;
using namespace Qt::StringLiterals;

namespace {

/// Words that mean the same in the toy model, line by line; every other word means something else.
const QStringList synonyms{u"demandons prions"_s, u"gouvernement autorités"_s, u"d’informer communiquer"_s,
                           u"digues remparts"_s,  u"solides robustes"_s,       u"crues débordements"_s};

const QString linesOf2031 = u"1: demandons au gouvernement d’informer sur des digues solides contre toutes crues\n"
                            "2: invitons les écoles à planter trente tilleuls près du canal\n"
                            "3: encourageons les pêcheurs à compter les saumons chaque printemps\n"
                            "4: recommandons aux communes un sentier balisé entre deux moulins\n"
                            "5: soutenons les bateliers qui réparent leurs péniches en hiver\n"
                            "6: saluons la réouverture de la fabrique de filets\n"
                            "7: souhaitons que chaque écluse porte une lanterne verte\n"
                            "8: appelons les jardiniers à semer du trèfle sur les talus\n"
                            "9: suggérons un concours de cerfs-volants le premier dimanche de septembre"_s;
const QString linesOf2033 = u"1: encourageons les pêcheurs à compter les saumons et les truites\n"
                            "2: prions les autorités de communiquer quels remparts robustes arrêtent nos débordements\n"
                            "3: proposons aux musées une exposition itinérante de cartes anciennes\n"
                            "4: invitons les écoles à planter des tilleuls près du vieux canal\n"
                            "5: félicitons la fanfare pour son répertoire marin\n"
                            "6: regrettons l’abandon du bac qui traversait l’estuaire\n"
                            "7: engageons nos apiculteurs à marquer leurs ruches\n"
                            "8: remercions la bibliothèque de ses lectures nocturnes\n"
                            "9: chargeons un horloger de régler la cloche du port"_s;

constexpr int clauses = 18; ///< of both texts

DocumentPtr first() { return documentFromLines(u"2031"_s, u"2031-02"_s, linesOf2031); }
DocumentPtr second() { return documentFromLines(u"2033"_s, u"2033-02"_s, linesOf2033); }

/// A folder with a toy model: words are its tokens, and a table has a direction for each.
bool writeModel(const QString &folder, ToyOutput output, const QString &tokenizer)
{
    QStringList pieces;
    for (const QString &lines : {linesOf2031, linesOf2033})
        for (const QString &line : lines.split(u'\n'))
            pieces += line.section(u": "_s, 1).split(u' ');
    pieces.removeDuplicates();
    const QByteArray model = wordTokenizer(pieces);
    constexpr std::size_t width = 48;
    std::mt19937 chance(7);
    std::normal_distribution<float> part;
    const auto direction = [&] {
        std::vector<float> one(width);
        std::ranges::generate(one, [&] { return part(chance); });
        return one;
    };
    std::map<QString, std::vector<float>> directions;
    const bool fairseq = tokenizer.endsWith(u".bpe.model");
    std::vector<std::vector<float>> table(fairseq ? 4 : 3, std::vector<float>(width)); // signs
    for (QString word : pieces) {
        for (const QString &same : synonyms)
            if (same.split(u' ').contains(word))
                word = same;
        auto [known, isNew] = directions.try_emplace(word);
        if (isNew && word.size() > 3)
            known->second = direction();
        else if (isNew)
            known->second = std::vector<float>(width);
        table.push_back(known->second);
    }
    QDir().mkpath(folder);
    QFile network(folder + u"/model.onnx"_s);
    QFile words(folder + u'/' + tokenizer);
    const QByteArray bytes = onnxTable(table, output);
    return network.open(QIODevice::WriteOnly) && network.write(bytes) == bytes.size() &&
           words.open(QIODevice::WriteOnly) && words.write(model) == model.size();
}

/// Tells a text by its length.
class LengthTokenizer final : public Tokenizer
{
public:
    [[nodiscard]] std::vector<int> pieces(const QString &text) const override { return {int(text.size())}; }
    [[nodiscard]] int begin() const override { return -1; }
    [[nodiscard]] int end() const override { return -1; }
    [[nodiscard]] int unknown() const override { return -1; }
};

/// Counts what it is asked for, and knows two directions.
class CountingNetwork final : public Network
{
public:
    explicit CountingNetwork(int &asked)
        : m_asked(asked)
    {}
    std::expected<MeaningVector, QString> vector(std::span<const std::int64_t> pieces) override
    {
        ++m_asked;
        return pieces[1] % 2 == 0 ? MeaningVector{3, 4} : MeaningVector{1, 0};
    }

private:
    int &m_asked;
};

LoadModel counting(int &asked)
{
    return [&asked](const ModelFiles &files) -> Result<Encoder> {
        return Encoder(files, std::make_unique<LengthTokenizer>(), std::make_unique<CountingNetwork>(asked));
    };
}

const Link *linkBetween(const Alignment &alignment, UnitRef a, UnitRef b)
{
    const auto found = std::ranges::find_if(
        alignment.links, [&](const Link &link) { return std::pair(link.a, link.b) == std::pair(a, b); });
    return found == alignment.links.end() ? nullptr : &*found;
}

float length(const MeaningVector &vector)
{
    float square = 0;
    for (const float value : vector)
        square += value * value;
    return std::sqrt(square);
}

} // namespace

/// Skips the test with a sentence where the plugins were not built; fails instead where CI=true.
#define VOLETS_NEED_PLUGINS                                                                                            \
    if (QDir(partFolders().front()).entryList({u"volets_onnx.*"_s}).isEmpty()) {                                       \
        if (qEnvironmentVariable("CI") == u"true")                                                                     \
            QFAIL("the plugins that read models of meaning are not built");                                            \
        QSKIP("the plugins that read models of meaning are not built");                                                \
    }

class MeaningTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_model;
    int m_count = 0;

    QString freshFolder() { return m_folder.filePath(u"fresh%1"_s.arg(++m_count)); }
    /// A copy of the toy model, to be damaged.
    QString copyOfModel()
    {
        const QString folder = freshFolder();
        QDir().mkpath(folder);
        for (const QString &name : QDir(m_model).entryList(QDir::Files))
            QFile::copy(m_model + u'/' + name, folder + u'/' + name);
        return folder;
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static Alignment aligned(const PipelineOptions &options = {})
    {
        return std::get<ComparisonPtr>(compare({first(), second()}, options))->alignment;
    }

private slots:
    void initTestCase()
    {
        m_model = m_folder.filePath(u"toy"_s);
        QVERIFY(writeModel(m_model, ToyOutput::Tokens, u"sentencepiece.bpe.model"_s));
    }

    void vectorsHaveTheLengthOne_data()
    {
        QTest::addColumn<ToyOutput>("output");
        QTest::addColumn<QString>("tokenizer");
        QTest::newRow("tokens, XLM-R") << ToyOutput::Tokens << u"sentencepiece.bpe.model"_s;
        QTest::newRow("sentence, plain") << ToyOutput::Sentence << u"spiece.model"_s;
    }
    void vectorsHaveTheLengthOne()
    {
        VOLETS_NEED_PLUGINS
        QFETCH(ToyOutput, output);
        QFETCH(QString, tokenizer);
        const QString folder = freshFolder();
        QVERIFY(writeModel(folder, output, tokenizer));
        const auto files = findModel(folder);
        QVERIFY2(files, qPrintable(files ? QString() : files.error().sentence));
        const auto encoder = loadEncoder(*files);
        QVERIFY2(encoder, qPrintable(encoder ? QString() : encoder.error().sentence));
        const std::vector<QString> texts{u"demandons des digues solides"_s, u"prions des remparts robustes"_s,
                                         u"les saumons du canal"_s, u"demandons des digues solides"_s};
        const auto outcome = encoder->encode(texts);
        QVERIFY(std::holds_alternative<std::vector<MeaningVector>>(outcome));
        const auto &vectors = std::get<std::vector<MeaningVector>>(outcome);
        QCOMPARE(vectors.size(), texts.size());
        for (const MeaningVector &vector : vectors)
            QVERIFY(std::abs(length(vector) - 1) < 1e-5F);
        QCOMPARE(vectors[3], vectors[0]); // the same text, to the bit
        const auto cosine = [&](std::size_t x, std::size_t y) {
            return std::inner_product(vectors[x].begin(), vectors[x].end(), vectors[y].begin(), 0.0F);
        };
        QVERIFY(cosine(0, 1) > 0.8F);
        QVERIFY(cosine(0, 2) < 0.5F);
    }

    void equalMeaningWithoutACommonWordIsLinked()
    {
        VOLETS_NEED_PLUGINS
        const UnitRef asksAgain{1, 1};
        const UnitRef asked{0, 0};
        const Alignment without = aligned();
        QVERIFY(!linkBetween(without, asksAgain, asked));

        PipelineOptions options;
        QString notice;
        QVERIFY(!addMeanings(nullptr, {first(), second()}, m_model, options, notice));
        QCOMPARE(notice, QString());
        const auto comparison = std::get<ComparisonPtr>(compare({first(), second()}, options));
        const Link *link = linkBetween(comparison->alignment, asksAgain, asked);
        QVERIFY(link);
        QVERIFY(std::ranges::any_of(link->why, [](const Reason &reason) { return reason.feature == u"meaning"; }));
        QVERIFY(reasonWords(link->why).contains(u"near in meaning, according to your model"_s));
        // what was linked by words stays
        for (const Link &kept : without.links)
            QVERIFY(linkBetween(comparison->alignment, kept.a, kept.b));
        // and the inspector, which compares the pair anew, says the same
        const Explanation explained =
            explainPair(second(), 1, first(), 0, (*comparison->meanings)[1], (*comparison->meanings)[0]);
        QCOMPARE(explained.confidence, link->confidence);
        QVERIFY(explained.refusal.isEmpty());
        QVERIFY(!explainPair(second(), 1, first(), 0).refusal.isEmpty());
    }

    void withoutVectorsNothingChanges()
    {
        const Alignment usual = aligned();
        PipelineOptions options;
        options.meanings = std::make_shared<const Meanings>(Meanings(2));
        QCOMPARE(aligned(options), usual);
        // units that have none, and a model to which all texts are alike
        Meanings none(2);
        Meanings alike(2);
        for (std::size_t d = 0; d < 2; ++d) {
            none[d].resize(clauses / 2);
            alike[d].resize(clauses / 2, MeaningVector{0.6F, 0.8F});
        }
        for (const Meanings &some : {none, alike}) {
            options.meanings = std::make_shared<const Meanings>(some);
            QCOMPARE(aligned(options), usual);
        }
    }

    void vectorsAreKept()
    {
        Result<Library> library = openLibrary(freshFolder() + u"/library.volets"_s);
        QVERIFY(library);
        const std::vector<DocumentPtr> documents{first(), second()};
        int asked = 0;
        PipelineOptions options;
        QVERIFY(!takeKeptMeanings(library->database, documents, m_model, options).value());
        QCOMPARE(takeMeanings(&library->database, documents, m_model, options, counting(asked)).index(), 0U);
        QCOMPARE(asked, clauses);
        const Meanings made = *options.meanings;
        options.meanings = nullptr;
        QVERIFY(takeKeptMeanings(library->database, documents, m_model, options).value());
        QCOMPARE(*options.meanings, made);
        QCOMPARE(takeMeanings(&library->database, documents, m_model, options, counting(asked)).index(), 0U);
        QCOMPARE(asked, clauses);

        // a damaged one and one that was cut are made again
        const QString text = QString::fromLatin1(vectorKey(documents[0]->units[0].text));
        const QString other = QString::fromLatin1(vectorKey(documents[0]->units[1].text));
        QVERIFY(library->database.execute(u"UPDATE vectors SET vector = x'00010203' WHERE text = ?"_s, {text}));
        QVERIFY(library->database.execute(u"UPDATE vectors SET vector = x'0000803f' WHERE text = ?"_s, {other}));
        QCOMPARE(takeMeanings(&library->database, documents, m_model, options, counting(asked)).index(), 0U);
        QCOMPARE(asked, clauses + 2);
        QCOMPARE(*options.meanings, made);

        // another model has other vectors
        const QString changed = copyOfModel();
        write(changed + u"/model.onnx"_s, "other bytes");
        QCOMPARE(takeMeanings(&library->database, documents, changed, options, counting(asked)).index(), 0U);
        QCOMPARE(asked, 2 * clauses + 2);
    }

    void proposalsAreKeptByModel()
    {
        VOLETS_NEED_PLUGINS
        Result<Library> library = openLibrary(freshFolder() + u"/library.volets"_s);
        QVERIFY(library);
        const QDateTime when(QDate(2033, 2, 3), QTime(4, 5), QTimeZone::UTC);
        for (const auto &[document, lines] : {std::pair(first(), linesOf2031), std::pair(second(), linesOf2033)})
            QVERIFY(LibraryStore(library->database).add(*document, sourceOf(lines), when));
        const std::vector<DocumentPtr> documents = LibraryStore(library->database).documents().value();
        const CompareTexts run = [](std::vector<DocumentPtr> texts, const PipelineOptions &options, const Stop &stop) {
            return compare(std::move(texts), options, stop);
        };
        const auto with = std::get<Compared>(compareIn(library->database, documents, {}, {}, run, m_model));
        QVERIFY(!with.wasThere);
        QVERIFY(keepIn(library->database, with, {}));
        const Dossier dossier = readDossier(library->database, {}, m_model).value();
        QVERIFY(dossier.comparison);
        QCOMPARE(dossier.comparison->alignment, with.proposed->alignment);
        QVERIFY(dossier.comparison->meanings);
        QVERIFY(!readDossier(library->database, {}, {}).value().comparison);

        const auto broken = std::get<Compared>(compareIn(library->database, documents, {}, {}, run, freshFolder()));
        QVERIFY(!broken.notice.isEmpty());
        QCOMPARE(broken.proposed->alignment, aligned());
    }

    void whatIsMissingIsSaid()
    {
        VOLETS_NEED_PLUGINS
        const auto sentence = [](const QString &folder) {
            PipelineOptions options;
            QString notice;
            if (addMeanings(nullptr, {first(), second()}, folder, options, notice) || options.meanings)
                return u"no notice"_s;
            return notice;
        };
        QVERIFY(sentence(freshFolder()).contains(u"does not exist"));
        const QString bare = copyOfModel();
        QVERIFY(QFile::remove(bare + u"/sentencepiece.bpe.model"_s));
        QVERIFY(sentence(bare).contains(u"tokenizer"));
        QVERIFY(QFile::remove(bare + u"/model.onnx"_s));
        QVERIFY(sentence(bare).contains(u"model.onnx"));
        const QString broken = copyOfModel();
        write(broken + u"/model.onnx"_s, "no network");
        QVERIFY(sentence(broken).contains(u"cannot be used"));
        const QString mute = copyOfModel();
        write(mute + u"/sentencepiece.bpe.model"_s, "no tokenizer");
        QVERIFY(sentence(mute).contains(u"cannot be used"));
        const auto withoutPlugin = loadEncoder(*findModel(m_model), {m_folder.path()});
        QVERIFY(!withoutPlugin);
        QVERIFY(withoutPlugin.error().sentence.contains(u"built without"));
        for (const QString &folder : {bare, broken, mute})
            QCOMPARE(sentence(folder).count(u'\n'), 0);
    }

    void readingTextsCanBeStopped()
    {
        int asked = 0;
        std::stop_source source;
        PipelineOptions options;
        const Stop stop = Stop(source.get_token()).withProgress([&](double part) {
            if (part > 0.3)
                source.request_stop();
        });
        const auto outcome = takeMeanings(nullptr, {first(), second()}, m_model, options, counting(asked), stop);
        QVERIFY(std::holds_alternative<StopReason>(outcome));
        QVERIFY(asked < clauses);
        QVERIFY(!options.meanings);
    }

    void aModelIsKnownByItsFiles()
    {
        const QString moved = copyOfModel();
        QCOMPARE(findModel(moved)->fingerprint, findModel(m_model)->fingerprint);
        QCOMPARE(findModel(moved)->prefix, QString());
        write(moved + u"/config.json"_s,
              R"({"_name_or_path": "somewhere/multilingual-e5-small", "model_type": "bert"})");
        QCOMPARE(findModel(moved)->prefix, u"query: "_s);
        QVERIFY(findModel(moved)->fingerprint != findModel(m_model)->fingerprint);
        QVERIFY(QFile::rename(moved + u"/sentencepiece.bpe.model"_s, moved + u"/tokenizer.model"_s));
        QVERIFY(findModel(moved)->numbering == ModelFiles::Numbering::SentencePiece);
        write(moved + u"/config.json"_s, R"({"model_type": "xlm-roberta"})");
        QVERIFY(findModel(moved)->numbering == ModelFiles::Numbering::Fairseq);
    }

    void commandLineTakesAModel()
    {
        VOLETS_NEED_PLUGINS
        QStringList files;
        for (const auto &[name, lines] : {std::pair(u"a.txt"_s, linesOf2031), std::pair(u"b.txt"_s, linesOf2033)}) {
            files += m_folder.filePath(name);
            write(files.back(), lines.toUtf8().replace(": ", ". ").replace("\n", ";\n\n"));
        }
        const auto run = [&](const QStringList &arguments) {
            QString out;
            QString err;
            QTextStream outStream(&out);
            QTextStream errStream(&err);
            Streams streams{outStream, errStream};
            const int code = alignCommand(arguments, streams);
            outStream.flush();
            errStream.flush();
            return std::tuple(code, out, err);
        };
        const auto [code, out, err] = run(files + QStringList{u"--json"_s, u"--embeddings"_s, m_model});
        QCOMPARE(code, int(Done));
        QCOMPARE(err, QString());
        QVERIFY(out.contains(u"\"meaning\""));
        const auto without = run(files + QStringList{u"--json"_s});
        QVERIFY(!std::get<1>(without).contains(u"\"meaning\""));
        const auto missing = run(files + QStringList{u"--json"_s, u"--embeddings"_s, freshFolder()});
        QCOMPARE(std::get<0>(missing), int(Done));
        QCOMPARE(std::get<1>(missing), std::get<1>(without));
        QCOMPARE(std::get<2>(missing).count(u'\n'), 1);
        QCOMPARE(std::get<0>(run(files + QStringList{u"--embeddings"_s})), int(Trouble));
    }
};

QTEST_GUILESS_MAIN(MeaningTest)
#include "meaning_test.moc"
