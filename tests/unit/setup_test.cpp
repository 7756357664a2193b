// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace volets::test;

namespace {

/// A machine that has the commands it is given and no others: what the set-up decides there can be seen without
/// installing anything.
class Machine
{
public:
    Machine()
    {
        for (const char *tool : {"bash", "cat", "dirname", "env", "grep", "head", "id", "mkdir", "mktemp", "rm", "sed",
                                 "sh", "tee", "chmod"}) {
            const QString path = QStandardPaths::findExecutable(QString::fromLatin1(tool));
            if (path.isEmpty() || !QFile::link(path, m_folder.filePath(QString::fromLatin1(tool))))
                qFatal("no %s here", tool);
        }
        command(QStringLiteral("sudo"), QStringLiteral("exec \"$@\"\n"));
    }

    /// A command of this machine; what it is called with can be read from calls().
    void command(const QString &name, const QString &script)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a command");
        file.write("#!/bin/sh\necho \"${0##*/} $*\" >> \"$CALLS\"\n" + script.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    /// A machine of Debian's kind: `candidates` can be installed, `installed` are.
    void debian(const QString &candidates, const QString &installed)
    {
        const QString listed = QStringLiteral("case \" %1 \" in *\" %2 \"*) echo '%3';; esac\n");
        command(QStringLiteral("apt-get"), QString());
        command(QStringLiteral("apt-cache"), listed.arg(candidates, u"$2", u"  Candidate: 1.0"));
        command(QStringLiteral("dpkg-query"), listed.arg(installed, u"$4", u"install ok installed"));
    }

    struct Outcome
    {
        int exitCode = -1;
        QString said;
        QStringList calls;
    };

    /// Runs the set-up, then prints what follows it.
    Outcome setUp(const QString &kind, const QString &before = {})
    {
        const QString calls = m_folder.filePath(QStringLiteral("calls"));
        QProcess shell;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), m_folder.path());
        environment.insert(QStringLiteral("HOME"), m_folder.filePath(QStringLiteral("home")));
        environment.insert(QStringLiteral("CALLS"), calls);
        shell.setProcessEnvironment(environment);
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(m_folder.filePath(QStringLiteral("bash")),
                    {QStringLiteral("-euo"), QStringLiteral("pipefail"), QStringLiteral("-c"),
                     u". \"$0/packaging/lib.sh\"\n" + before + u"\nset_up " + kind + u"\necho \"within: ${within[*]}\"",
                     sourceFolder()});
        Outcome outcome;
        if (!shell.waitForFinished())
            return outcome;
        outcome.exitCode = shell.exitCode();
        outcome.said = QString::fromUtf8(shell.readAll()).trimmed();
        if (QFile file(calls); file.open(QIODevice::ReadOnly))
            outcome.calls = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        return outcome;
    }

private:
    QTemporaryDir m_folder;
};

/// The calls of a package manager that install something.
QStringList installations(const QStringList &calls)
{
    static const QRegularExpression installs(QStringLiteral("^(apt-get|dnf) install "));
    return calls.filter(installs);
}

} // namespace

/// packaging/lib.sh: which way of building a machine gets, by what its package manager has.
class SetupTest : public QObject
{
    Q_OBJECT
private slots:
    void anUnknownDistributionIsToldWhatToInstall();
    void aDistributionWithTheLibrariesGetsWhatIsMissing();
    void fedoraGetsItsOwnPackages();
    void anOlderDebianGetsAnEnvironment();
    void optionalPackagesComeWhereThereAreAny();
    void nothingIsInstalledTwice();
    void withoutRootOneSentenceSaysSo();
};

void SetupTest::anUnknownDistributionIsToldWhatToInstall()
{
    const auto outcome = Machine().setUp(QStringLiteral("build"));
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.said.contains(u"install a C++23 compiler"), qPrintable(outcome.said));
    QVERIFY2(outcome.said.contains(u"KSyntaxHighlighting"), qPrintable(outcome.said));
    QCOMPARE(outcome.said.count(u'\n'), 0);
}

void SetupTest::aDistributionWithTheLibrariesGetsWhatIsMissing()
{
    Machine machine;
    machine.debian(QStringLiteral("libkf6syntaxhighlighting-dev"), QStringLiteral("cmake libqpdf-dev"));
    const auto outcome = machine.setUp(QStringLiteral("build"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.said.endsWith(u"within:"), qPrintable(outcome.said)); // built here, not in an environment
    const QStringList installed = installations(outcome.calls);
    QCOMPARE(installed.size(), 1);
    QVERIFY(installed.front().contains(u" qt6-base-dev "));
    QVERIFY(!installed.front().contains(u" cmake "));
    QVERIFY(!installed.front().contains(u"librapidcheck-dev")); // for tests only
}

void SetupTest::fedoraGetsItsOwnPackages()
{
    Machine machine;
    machine.command(QStringLiteral("dnf"), QString());
    machine.command(QStringLiteral("rpm"), QStringLiteral("exit 1\n"));
    const auto outcome = machine.setUp(QStringLiteral("check"));
    QCOMPARE(outcome.exitCode, 0);
    const QStringList installed = installations(outcome.calls);
    QVERIFY(!installed.isEmpty());
    QVERIFY(installed.front().contains(u" qt6-qtbase-devel "));
    QVERIFY(installed.front().contains(u" rapidcheck-devel "));

    machine.command(QStringLiteral("rpm"), QString()); // all is there
    QCOMPARE(installations(machine.setUp(QStringLiteral("check")).calls).size(), installations(outcome.calls).size());
}

void SetupTest::anOlderDebianGetsAnEnvironment()
{
    Machine machine;
    machine.debian(QStringLiteral("qt6-base-dev mmdebstrap"), QString());
    const auto outcome = machine.setUp(QStringLiteral("build"), QStringLiteral("make_environment() { echo \"$*\"; }"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.said.endsWith(u"within: inside"), qPrintable(outcome.said));
    QVERIFY(outcome.said.contains(u"libkf6syntaxhighlighting-dev"));
    QVERIFY(outcome.said.contains(u"librapidcheck-dev")); // one environment serves building and checking
    QVERIFY(installations(outcome.calls).isEmpty());      // the host itself is left alone
}

void SetupTest::optionalPackagesComeWhereThereAreAny()
{
    Machine machine;
    machine.debian(QStringLiteral("libkf6syntaxhighlighting-dev libonnxruntime-dev"), QString());
    const QStringList installed = installations(machine.setUp(QStringLiteral("build")).calls);
    QCOMPARE(installed.size(), 1);
    QVERIFY(installed.front().contains(u" libonnxruntime-dev"));
    QVERIFY(!installed.front().contains(u"libsentencepiece-dev")); // not to be had here: asked for, it would fail all

    Machine fedora;
    fedora.command(QStringLiteral("dnf"), QStringLiteral("[ \"$3\" != onnxruntime-devel ]\n"));
    fedora.command(QStringLiteral("rpm"), QStringLiteral("exit 1\n"));
    const auto outcome = fedora.setUp(QStringLiteral("build"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.said.startsWith(u"Volets: without onnxruntime-devel"), qPrintable(outcome.said));
    QVERIFY(installations(outcome.calls).back().endsWith(u" sentencepiece-devel"));
}

void SetupTest::nothingIsInstalledTwice()
{
    Machine machine;
    machine.debian(QStringLiteral("libkf6syntaxhighlighting-dev"), QStringLiteral("x"));
    machine.command(QStringLiteral("dpkg-query"), QStringLiteral("echo 'install ok installed'\n"));
    const auto outcome = machine.setUp(QStringLiteral("check"));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(installations(outcome.calls).isEmpty());
}

void SetupTest::withoutRootOneSentenceSaysSo()
{
    Machine machine;
    machine.debian(QStringLiteral("libkf6syntaxhighlighting-dev"), QString());
    const auto outcome =
        machine.setUp(QStringLiteral("build"), QStringLiteral("id() { echo 1000; }\ncommand() { [ \"$2\" != sudo ] && "
                                                              "builtin command \"$@\"; }"));
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.said.contains(u"needs root or sudo"), qPrintable(outcome.said));
}

QTEST_GUILESS_MAIN(SetupTest)
#include "setup_test.moc"
