// SPDX-License-Identifier: GPL-3.0-or-later
// What `volets` starts. The libraries of the window take ten times longer to load than a few texts to compare, so
// what needs none of them is done here; for all else this process becomes the program beside it.
#include "cli/command.h"
#include "cli/localenotice.h"
#include "cli/subcommands.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <array>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace volets;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Launcher)
};

constexpr std::array quickCommands{Command{"align", alignCommand}, Command{"diff", diffCommand}};

/// The program that has the window and the other subcommands. Returns only where it cannot be started.
void becomeProgram(char **argv)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/volets-window");
    execv(QFile::encodeName(program).constData(), argv);
    QTextStream(stderr)
        << Words::tr("%1 cannot be started: build or install Volets again.").arg(QDir::toNativeSeparators(program))
        << '\n';
}

/// Ends the process at once: taking a large comparison apart would take longer than its start.
void leave(Streams &streams, int code)
{
    code = settled(streams, code);
    (void)std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace

int main(int argc, char **argv)
{
#ifdef __GLIBC__
    // A short life: memory that was freed serves again, and none of it goes back before the end.
    constexpr int ample = 1 << 30;
    mallopt(M_TRIM_THRESHOLD, ample);
    mallopt(M_MMAP_THRESHOLD, ample);
    mallopt(M_TOP_PAD, 8 << 20);
#endif
    passOverLocaleNotice();
    const QCoreApplication application(argc, argv);
    if (const Command *command = named(quickCommands, argc, argv)) {
        QCoreApplication::setApplicationName(QStringLiteral("Volets"));
        return runHere(*command, leave);
    }
    becomeProgram(argv);
    return Trouble;
}
