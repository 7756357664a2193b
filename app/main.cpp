// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"
#include "appearance/targetstyle.h"
#include "cli/command.h"
#include "cli/localenotice.h"
#include "cli/mainjob.h"
#include "library/firstdossier.h"
#include "mainwindow.h"
#include "settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

namespace {

using namespace volets;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(main)
};

const QString libraryOption = QStringLiteral("library");

/// Whether a window can open: on a display, or on a platform that was chosen by name.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return std::ranges::any_of(std::initializer_list<const char *>{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"},
                               [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
#else
    return true;
#endif
}

void readArguments(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Words::tr("Comparative reading of policy texts."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(QCommandLineOption(libraryOption, Words::tr("The library file to open."), QStringLiteral("file")));
    QStringList names;
    for (const Command &command : commands())
        names += QString::fromLatin1(command.name);
    parser.addPositionalArgument(
        QStringLiteral("files"),
        Words::tr("Texts to compare, or a subcommand and its arguments: %1.").arg(names.join(QStringLiteral(", "))),
        QStringLiteral("[FILES…]"));
    parser.process(QCoreApplication::arguments());
}

/// Without a display: the main job where nothing is asked, otherwise a sentence.
int runWithoutDisplay(const QStringList & /*arguments*/, Streams &streams)
{
    QCommandLineParser parser;
    readArguments(parser);
    if (QCoreApplication::arguments().size() == 1)
        return runMainJob(streams);
    streams.err << Words::tr(
                       "There is no display to open a window on: set DISPLAY, or use a subcommand (volets --help).")
                << '\n';
    return Trouble;
}

int runWindow()
{
    QApplication::setStyle(new TargetStyle);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Volets"));
    if (const QString language = Settings().value(setting::language).toString(); !language.isEmpty())
        useLanguage(language);
    QCommandLineParser parser;
    readArguments(parser);
    // read on other threads while the window comes up
    const QStringList files = parser.positionalArguments();
    const QString library = parser.value(libraryOption);
    MainWindow window(files.isEmpty() ? DossierPlaces::standard(library).library() : QString());
    if (files.isEmpty())
        window.openDossier(library);
    else
        window.openFiles(files);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    passOverLocaleNotice();
    QCoreApplication::setApplicationName(QStringLiteral("Volets"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VOLETS_VERSION));

    static constexpr Command withoutDisplay{"", runWithoutDisplay};
    const Command *const command = named(commands(), argc, argv);
    if (command || !hasDisplay()) {
        const QCoreApplication application(argc, argv);
        return runHere(command ? *command : withoutDisplay);
    }
    const QApplication application(argc, argv);
    useLanguage(systemLanguage());
    return runWindow();
}
