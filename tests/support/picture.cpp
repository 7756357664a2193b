// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/picture.h"

#include "appearance/targetstyle.h"
#include "support/paths.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QStyleFactory>

#include <algorithm>
#include <cstdlib>

namespace volets::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double allowedShare = 0.004; ///< of a picture's pixels may differ
constexpr int allowedStep = 40;        ///< of 255, in a pixel of the picture at half its size

/// Fewer shades, so that the files stay small.
QImage plain(const QImage &image)
{
    QImage made = image.convertToFormat(QImage::Format_RGB32);
    made.setDevicePixelRatio(1);
    for (int y = 0; y < made.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(made.scanLine(y));
        std::for_each(line, line + made.width(), [](QRgb &pixel) {
            const auto few = [](int value) { return (value + 8) / 17 * 17; };
            pixel = qRgb(few(qRed(pixel)), few(qGreen(pixel)), few(qBlue(pixel)));
        });
    }
    return made;
}

QImage half(const QImage &image)
{
    return image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

QString dressForPictures()
{
    for (const QString &family : {u"Noto Sans"_s, u"Noto Serif"_s, u"Noto Naskh Arabic"_s})
        if (!QFontDatabase::hasFamily(family))
            return u"the font %1 is not here"_s.arg(family);
    auto *style = new TargetStyle; // as in the program, on a style that is the same everywhere
    style->setBaseStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setStyle(style);
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(9.75); // 13 pixels
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    QApplication::setFont(font);
    return {};
}

QString heldAgainst(const QString &name, const QImage &shown)
{
    const QImage found = plain(shown);
    const QString path = dataPath(u"golden/%1.png"_s.arg(name));
    if (qEnvironmentVariableIsSet("VOLETS_BLESS"))
        return found.save(path) ? QString() : u"%1 cannot be written"_s.arg(path);
    const QImage expected(path);
    const QDir folder(QDir::temp().filePath(u"volets-pictures"_s));
    folder.mkpath(u"."_s);
    if (expected.size() != found.size()) {
        found.save(folder.filePath(name + u".png"_s));
        return u"%1 is %2×%3, expected %4×%5 (VOLETS_BLESS=1 takes it over); see %6"_s.arg(
            name, QString::number(found.width()), QString::number(found.height()), QString::number(expected.width()),
            QString::number(expected.height()), folder.path());
    }
    const QImage one = half(found);
    const QImage other = half(expected.convertToFormat(QImage::Format_RGB32));
    QImage differences = one.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    qint64 count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int step =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            if (step <= allowedStep)
                continue;
            ++count;
            differences.setPixel(x, y, qRgb(255, 0, 0));
        }
    const double share = double(count) / (double(one.width()) * one.height());
    if (share <= allowedShare)
        return {};
    found.save(folder.filePath(name + u".png"_s));
    differences.save(folder.filePath(name + u"-differences.png"_s));
    return u"%1: %2 % of the pixels differ (VOLETS_BLESS=1 takes it over); see %3"_s.arg(
        name, QString::number(share * 100, 'f', 2), folder.path());
}

} // namespace volets::test
