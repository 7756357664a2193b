// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace volets {

namespace {

const QString folder = u":/volets/translations"_s;

} // namespace

QStringList interfaceLanguages()
{
    QStringList languages;
    for (const QString &file : QDir(folder).entryList({u"volets_*.qm"_s}, QDir::Files, QDir::Name))
        languages.append(file.sliced(7).chopped(3));
    return languages;
}

QString systemLanguage()
{
    const QStringList spoken = interfaceLanguages();
    for (const QString &wanted : QLocale::system().uiLanguages())
        if (const QString language = wanted.section(u'-', 0, 0); spoken.contains(language))
            return language;
    return u"en"_s;
}

void useLanguage(const QString &language)
{
    static QTranslator own;
    static QTranslator toolkit;
    QCoreApplication::removeTranslator(&own);
    QCoreApplication::removeTranslator(&toolkit);
    // numbers and dates follow the words, so that one page never mixes two conventions
    QLocale::setDefault(QLocale(language));
    if (own.load(u"volets_"_s + language, folder))
        QCoreApplication::installTranslator(&own);
    if (toolkit.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&toolkit);
}

} // namespace volets
