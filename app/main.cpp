// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "cli/command.h"
#include "mainwindow.h"
#include "settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

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
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Volets"));
    const QString language = Settings().value(setting::language).toString();
    useLanguage(language.isEmpty() ? systemLanguage() : language);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Comparative reading of policy texts."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption library(QStringLiteral("library"),
                                     QCoreApplication::translate("main", "The library file to open."),
                                     QStringLiteral("file"));
    parser.addOption(library);
    parser.addPositionalArgument(QStringLiteral("files"), QCoreApplication::translate("main", "Texts to compare."));
    parser.process(application);

    MainWindow window;
    window.show();
    const QStringList files = parser.positionalArguments();
    // the window stands before anything is read
    QTimer::singleShot(0, &window, [&] {
        if (files.isEmpty())
            window.openDossier(parser.value(library));
        else
            window.openFiles(files);
    });
    return QApplication::exec();
}
