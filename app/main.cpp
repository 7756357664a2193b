// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QApplication>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstring>

int main(int argc, char **argv)
{
    using namespace volets;
    QCoreApplication::setApplicationName(QStringLiteral("Volets"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VOLETS_VERSION));

    const auto command =
        argc < 2 ? commands().end()
                 : std::ranges::find_if(
                       commands(), [&](const Command &candidate) { return std::strcmp(candidate.name, argv[1]) == 0; });
    if (command != commands().end()) {
        const QCoreApplication application(argc, argv);
        QTextStream out(stdout);
        QTextStream err(stderr);
        Streams streams{out, err};
        return command->run(QCoreApplication::arguments().sliced(2), streams);
    }
    const QApplication application(argc, argv);
    return QApplication::exec();
}
