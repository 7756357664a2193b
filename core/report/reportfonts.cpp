// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportfonts.h"

#include "base/parts.h"

#include <QByteArray>
#include <QFile>

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <set>
#include <span>

namespace volets {

namespace {

/// Where the fonts lie: beside the program where it was built, or where it is installed; empty where they are missing.
QString fontFolder()
{
    const QStringList places = placesOf(QLatin1StringView("/fonts"), QLatin1StringView("/" VOLETS_FONT_FOLDER));
    const auto found = std::ranges::find_if(places, [](const QString &place) { return QFile::exists(place); });
    return found == places.end() ? QString() : *found;
}

QByteArray family(FcPattern *font)
{
    FcChar8 *name = nullptr;
    return FcPatternGetString(font, FC_FAMILY, 0, &name) == FcResultMatch ? reinterpret_cast<const char *>(name) : "";
}

/// Takes the system's fonts of those families out of the configuration.
void standAside(FcConfig *config, const std::set<QByteArray> &families)
{
    FcFontSet *fonts = FcConfigGetFonts(config, FcSetSystem);
    if (!fonts)
        return;
    const std::span all(fonts->fonts, std::size_t(fonts->nfont));
    const auto gone =
        std::ranges::stable_partition(all, [&](FcPattern *font) { return !families.contains(family(font)); });
    std::ranges::for_each(gone, FcPatternDestroy);
    fonts->nfont -= int(gone.size());
}

FcConfig *madeFonts()
{
    FcConfig *config = FcInitLoadConfigAndFonts();
    const QString folder = fontFolder();
    if (!config || folder.isEmpty() ||
        !FcConfigAppFontAddDir(config, reinterpret_cast<const FcChar8 *>(QFile::encodeName(folder).constData())))
        return config;
    std::set<QByteArray> families;
    if (const FcFontSet *shipped = FcConfigGetFonts(config, FcSetApplication))
        for (FcPattern *font : std::span(shipped->fonts, std::size_t(shipped->nfont)))
            families.insert(family(font));
    standAside(config, families);
    return config;
}

} // namespace

QString shippedFamilies() { return QStringLiteral("Noto Serif, DejaVu Serif, Noto Naskh Arabic"); }

FcConfig *reportFonts()
{
    static FcConfig *const config = madeFonts();
    return config;
}

} // namespace volets
