// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/savefile.h"
#include "export/exportcomparison.h"
#include "support/rivers.h"
#include "themes/codebookjson.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace volets;
using namespace volets::test;

namespace {

/// While it lives no file can grow beyond `bytes`: a write() is cut short there, as on a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

/// While it lives the test is a user whom permissions stop, and `folder` is theirs: root is nobody's common reader.
class CommonUser
{
public:
    explicit CommonUser(const QString &folder)
        : m_wasRoot(geteuid() == 0)
    {
        constexpr uid_t nobody = 65534;
        if (m_wasRoot && (chown(QFile::encodeName(folder).constData(), nobody, gid_t(-1)) != 0 || seteuid(nobody) != 0))
            qFatal("cannot become a common user");
    }
    ~CommonUser()
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    CommonUser(const CommonUser &) = delete;
    CommonUser &operator=(const CommonUser &) = delete;

private:
    bool m_wasRoot;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

ExportOptions exporting(ReportFormat format)
{
    ExportOptions options = usualExport(*defaultCodebook(), QStringLiteral("fr"));
    options.report.themes = riverOptions().themes;
    options.format = format;
    return options;
}

/// One sentence: it ends with a full stop, and has no line's end within.
bool isSentence(const QString &words) { return words.endsWith(u'.') && !words.contains(u'\n'); }

const QByteArray old = "the file that was there";

} // namespace

class SafeExportTest : public QObject
{
    Q_OBJECT

    /// The sentence of an export of every format to `path`, of which none may succeed.
    static void everyFormatFails(const QString &path)
    {
        for (const ReportFormat format : reportFormats()) {
            const auto outcome = exportComparison(rivers(), exporting(format), path);
            const auto *error = std::get_if<Error>(&outcome);
            QVERIFY2(error, qPrintable(suffix(format)));
            QVERIFY2(isSentence(error->sentence), qPrintable(error->sentence));
            QVERIFY2(error->sentence.contains(QDir::toNativeSeparators(path)), qPrintable(error->sentence));
        }
    }

private slots:
    void aFullDiskLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.out"));
        QVERIFY(saveFile(path, old).has_value());
        {
            const FullDisk full(512);
            everyFormatFails(path);
        }
        QCOMPARE(bytesOf(path), old);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing half-written stays behind
    }
    void aDeviceThatTakesNothingSaysSo()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        everyFormatFails(QStringLiteral("/dev/full"));
    }
    void aFolderThatCannotBeWrittenLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.out"));
        QVERIFY(saveFile(path, old).has_value());
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        {
            const CommonUser user(folder.path());
            everyFormatFails(path);
        }
        QVERIFY(QFile::setPermissions(folder.path(),
                                      QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        QCOMPARE(bytesOf(path), old);
    }
    void aFolderIsNoFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.out"));
        QVERIFY(QDir().mkpath(path + QStringLiteral("/within")));
        everyFormatFails(path);
        QVERIFY(QDir(path + QStringLiteral("/within")).exists());
    }
    void aStoppedExportLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.pdf"));
        QVERIFY(saveFile(path, old).has_value());
        for (const double at : {0.1, 0.4, 0.8}) {
            std::stop_source source;
            const Stop stop = Stop(source.get_token()).withProgress([&](double part) {
                if (part > at)
                    source.request_stop();
            });
            QVERIFY(std::holds_alternative<StopReason>(
                exportComparison(rivers(), exporting(ReportFormat::Pdf), path, stop)));
            QCOMPARE(bytesOf(path), old);
        }
    }
    void aFileThatIsOpenElsewhereIsReplacedAsAWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.pdf"));
        QVERIFY(saveFile(path, old).has_value());
        QFile reader(path);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(std::holds_alternative<Exported>(exportComparison(rivers(), exporting(ReportFormat::Pdf), path)));
        QCOMPARE(reader.readAll(), old); // who has it open reads on in the old one
        QVERIFY(bytesOf(path).startsWith("%PDF-"));
    }
};

QTEST_GUILESS_MAIN(SafeExportTest)
#include "safe_export_test.moc"
