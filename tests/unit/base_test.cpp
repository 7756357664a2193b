// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"
#include "base/increasing.h"
#include "base/savefile.h"
#include "base/stop.h"
#include "support/shared.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <type_traits>

using namespace volets;
using namespace Qt::StringLiterals;

class BaseTest : public QObject
{
    Q_OBJECT
private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void idsOfTwoTablesAreTwoTypes()
    {
        static_assert(!std::is_convertible_v<DocumentId, UnitId>);
        QVERIFY(!DocumentId{}.isValid());
        QVERIFY(DocumentId{3} < DocumentId{4});
    }
    void whatKeptItsOrderIsAsLongAsItCanBe()
    {
        const auto longest = [](const std::vector<int> &values) { // slow, and plainly right
            std::vector<int> lengths(values.size());
            for (std::size_t i = 0; i < values.size(); ++i) {
                lengths[i] = values[i] < 0 ? 0 : 1;
                for (std::size_t k = 0; k < i && values[i] >= 0; ++k)
                    if (values[k] >= 0 && values[k] < values[i])
                        lengths[i] = std::max(lengths[i], lengths[k] + 1);
            }
            return values.empty() ? 0 : std::ranges::max(lengths);
        };
        QVERIFY(rc::check([&] {
            const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-2, 12));
            const std::vector<int> places = longestIncreasing(values);
            RC_ASSERT(int(places.size()) == longest(values));
            for (const int place : places)
                RC_ASSERT(values[std::size_t(place)] >= 0);
            for (std::size_t i = 1; i < places.size(); ++i) {
                RC_ASSERT(places[i] > places[i - 1]);
                RC_ASSERT(values[std::size_t(places[i])] > values[std::size_t(places[i - 1])]);
            }
        }));
    }
    void ofPartsAsLongTheFavouredOneKeepsItsOrder()
    {
        // Slow, and plainly right: all parts.
        const auto best = [](const std::vector<int> &values, const std::vector<bool> &favoured) {
            std::pair<int, int> found;
            for (unsigned chosen = 0; chosen < 1U << values.size(); ++chosen) {
                std::pair<int, int> here;
                int last = -1;
                bool rises = true;
                for (std::size_t i = 0; i < values.size() && rises; ++i) {
                    if (((chosen >> i) & 1U) == 0)
                        continue;
                    rises = values[i] > last;
                    last = values[i];
                    ++here.first;
                    here.second += favoured[i] ? 1 : 0;
                }
                if (rises)
                    found = std::max(found, here);
            }
            return found;
        };
        QVERIFY(rc::check([&] {
            const auto size = *rc::gen::inRange<std::size_t>(0, 9);
            const auto values = *rc::gen::container<std::vector<int>>(size, rc::gen::inRange(-2, 8));
            const auto favoured = *rc::gen::container<std::vector<bool>>(size, rc::gen::arbitrary<bool>());
            const std::vector<int> places = longestIncreasing(values, favoured);
            std::pair<int, int> here;
            int last = -1;
            for (const int place : places) {
                RC_ASSERT(values[std::size_t(place)] > last);
                last = values[std::size_t(place)];
                ++here.first;
                here.second += favoured[std::size_t(place)] ? 1 : 0;
            }
            RC_ASSERT(std::ranges::is_sorted(places));
            RC_ASSERT(here == best(values, favoured));
        }));
    }
    void aStopSaysWhy()
    {
        QVERIFY(!Stop().requested());
        std::stop_source source;
        std::chrono::nanoseconds now{0};
        const Stop stop = Stop(source.get_token()).withDeadline(std::chrono::nanoseconds(10), [&] { return now; });
        QVERIFY(!stop.requested());
        now = std::chrono::nanoseconds(10);
        QCOMPARE(stop.reason(), StopReason::OutOfBudget);
        source.request_stop();
        QCOMPARE(stop.reason(), StopReason::Cancelled);
    }
    void aSavedFileIsWhollyTheNewOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"table.csv"_s);
        VERIFY_RESULT(saveFile(path, "first"));
        VERIFY_RESULT(saveFile(path, "second"));
        QCOMPARE(bytesOf(path), "second");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
    void aWriterThatFailsLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"table.csv"_s);
        VERIFY_RESULT(saveFile(path, "first"));
        const Result<void> saved = saveFile(path, [](QIODevice &device) -> Result<void> {
            device.write("half of the sec");
            return fail(u"The writer gave up."_s);
        });
        QVERIFY(!saved);
        QCOMPARE(saved.error().sentence, u"The writer gave up."_s);
        QCOMPARE(bytesOf(path), "first");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
    void aFullDiskLeavesTheOldFileAndOneSentence()
    {
        // /dev/full answers every write with "no space left"
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("this system has no /dev/full");
        const Result<void> saved = saveFile(u"/dev/full"_s, QByteArray(100'000, 'x'));
        QVERIFY(!saved);
        QVERIFY(saved.error().sentence.contains(u"/dev/full"_s));
        QVERIFY2(!QFileInfo(u"/dev/full"_s).isFile(), "a device must never be replaced by a file");
    }
    void aMissingFolderGetsASentence()
    {
        const QTemporaryDir folder;
        const Result<void> saved = saveFile(folder.filePath(u"none/table.csv"_s), "x");
        QVERIFY(!saved);
        QVERIFY(saved.error().sentence.endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
