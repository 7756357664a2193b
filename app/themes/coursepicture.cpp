// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/coursepicture.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <cmath>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 16;
constexpr qreal axisWidth = 40;
constexpr qreal headHeight = 26;
constexpr qreal feetHeight = 34;
constexpr qreal widestBar = 56;
constexpr qreal narrowestChart = 300;
constexpr qreal leastChart = 190;

QFont fontOf(const Picture::Words &words)
{
    QFont font;
    font.setPixelSize(words.pixels);
    font.setWeight(words.strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// The next round share above `share`, for the top of the scale.
double roundAbove(double share)
{
    for (const double step : {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8})
        if (share <= step)
            return step;
    return 1;
}

QString percent(double share) { return QLocale().toString(share * 100, 'g', 3) + u" %"_s; }

class Chart
{
public:
    Chart(Picture &picture, const Palette &palette, double top)
        : m_picture(picture)
        , m_palette(palette)
        , m_top(top)
    {}

    void draw(const Course &course, const QRectF &area)
    {
        write(QRectF(area.left(), area.top(), area.width(), headHeight), course.name, Qt::AlignLeft | Qt::AlignVCenter,
              14, true, m_palette.ink);
        const QRectF field(area.left() + axisWidth, area.top() + headHeight + 14, area.width() - axisWidth,
                           area.height() - headHeight - feetHeight - 14);
        for (const double part : {0., 0.5, 1.}) {
            const qreal y = field.bottom() - part * field.height();
            m_picture.boxes.push_back({QRectF(field.left(), y, field.width(), 1), m_palette.line});
            write(QRectF(area.left(), y - 8, axisWidth - 6, 16), percent(part * m_top),
                  Qt::AlignRight | Qt::AlignVCenter, 11, false, m_palette.soft);
        }
        if (course.points.empty())
            return;
        const qreal step = field.width() / qreal(course.points.size());
        const qreal width = std::min(widestBar, step * 0.6);
        for (std::size_t p = 0; p < course.points.size(); ++p) {
            const Course::Point &point = course.points[p];
            const qreal left = field.left() + step * qreal(p);
            const qreal height = field.height() * point.share / m_top;
            m_picture.boxes.push_back(
                {QRectF(left + (step - width) / 2, field.bottom() - height, width, height), course.colour});
            write(QRectF(left, field.bottom() - height - 17, step, 16), QString::number(point.clauses),
                  Qt::AlignHCenter | Qt::AlignBottom, 11, true, m_palette.ink);
            // «2024 – Riyad» in two lines
            const QStringList lines = point.label.split(u" – "_s);
            write(QRectF(left + 1, field.bottom() + 3, step - 2, 15), lines.first(), Qt::AlignHCenter | Qt::AlignTop,
                  11, false, m_palette.ink);
            write(QRectF(left + 1, field.bottom() + 18, step - 2, 15), lines.mid(1).join(u" – "_s),
                  Qt::AlignHCenter | Qt::AlignTop, 11, false, m_palette.soft);
        }
    }

private:
    void write(const QRectF &rect, const QString &text, Qt::Alignment alignment, int pixels, bool strong,
               const QColor &colour)
    {
        Picture::Words words{rect, text, alignment, pixels, strong, colour};
        words.text = QFontMetricsF(fontOf(words)).elidedText(text, Qt::ElideRight, rect.width());
        if (!words.text.isEmpty())
            m_picture.words.push_back(std::move(words));
    }

    Picture &m_picture;
    const Palette &m_palette;
    double m_top;
};

/// How many courses stand beside each other.
int columnsFor(std::size_t courses, qreal width)
{
    const int room = std::max(1, int((width - margin) / narrowestChart));
    return std::clamp(int(courses), 1, room);
}

} // namespace

qreal leastHeight(std::size_t courses, qreal width)
{
    const int columns = columnsFor(courses, width);
    const int rows = (int(courses) + columns - 1) / columns;
    return rows * leastChart + margin;
}

QSizeF usualSize(std::size_t courses)
{
    if (courses <= 1)
        return {760, 400};
    return {1080, leastHeight(courses, 1080)};
}

Picture coursePicture(const std::vector<Course> &courses, const Palette &palette, QSizeF size)
{
    Picture picture{.size = size, .ground = palette.paper, .boxes = {}, .words = {}};
    if (courses.empty())
        return picture;
    double largest = 0;
    for (const Course &course : courses)
        for (const Course::Point &point : course.points)
            largest = std::max(largest, point.share);
    Chart chart(picture, palette, roundAbove(largest));
    const int columns = columnsFor(courses.size(), size.width());
    const int rows = (int(courses.size()) + columns - 1) / columns;
    const qreal width = (size.width() - margin) / columns;
    const qreal height = (size.height() - margin) / rows;
    for (int c = 0; c < int(courses.size()); ++c) {
        const int down = c / columns;
        const int across = c % columns;
        chart.draw(courses[std::size_t(c)],
                   QRectF(margin + across * width, margin + down * height, width - margin, height - margin));
    }
    return picture;
}

void paint(QPainter &painter, const Picture &picture)
{
    painter.fillRect(QRectF(QPointF(), picture.size), picture.ground);
    for (const Picture::Box &box : picture.boxes)
        painter.fillRect(box.rect, box.colour);
    for (const Picture::Words &words : picture.words) {
        painter.setFont(fontOf(words));
        painter.setPen(words.colour);
        painter.drawText(words.rect, int(words.alignment) | Qt::TextSingleLine, words.text);
    }
}

QByteArray toSvg(const Picture &picture, const QString &title)
{
    QByteArray svg;
    QXmlStreamWriter xml(&svg);
    xml.setAutoFormatting(true);
    const auto number = [](qreal value) { return QString::number(value, 'g', 6); };
    const auto place = [&](const QRectF &rect) {
        xml.writeAttribute(u"x"_s, number(rect.x()));
        xml.writeAttribute(u"y"_s, number(rect.y()));
        xml.writeAttribute(u"width"_s, number(rect.width()));
        xml.writeAttribute(u"height"_s, number(rect.height()));
    };
    xml.writeStartDocument();
    xml.writeStartElement(u"svg"_s);
    xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    xml.writeAttribute(u"version"_s, u"1.1"_s);
    xml.writeAttribute(u"role"_s, u"img"_s);
    xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(number(picture.size.width()), number(picture.size.height())));
    xml.writeAttribute(u"width"_s, number(picture.size.width()));
    xml.writeAttribute(u"height"_s, number(picture.size.height()));
    xml.writeAttribute(u"font-family"_s, u"sans-serif"_s);
    xml.writeTextElement(u"title"_s, title);
    xml.writeStartElement(u"rect"_s);
    place(QRectF(QPointF(), picture.size));
    xml.writeAttribute(u"fill"_s, picture.ground.name());
    xml.writeEndElement();
    for (const Picture::Box &box : picture.boxes) {
        xml.writeStartElement(u"rect"_s);
        place(box.rect);
        xml.writeAttribute(u"fill"_s, box.colour.name());
        xml.writeEndElement();
    }
    for (const Picture::Words &words : picture.words) {
        const bool centred = words.alignment.testFlag(Qt::AlignHCenter);
        const bool right = words.alignment.testFlag(Qt::AlignRight);
        const qreal x = centred ? words.rect.center().x() : right ? words.rect.right() : words.rect.left();
        // SVG places words by their base line, which lies about a third below the middle of their height
        const qreal y = words.alignment.testFlag(Qt::AlignBottom) ? words.rect.bottom() - words.pixels * 0.25
                        : words.alignment.testFlag(Qt::AlignTop)  ? words.rect.top() + words.pixels * 0.95
                                                                  : words.rect.center().y() + words.pixels * 0.35;
        xml.writeStartElement(u"text"_s);
        xml.writeAttribute(u"x"_s, number(x));
        xml.writeAttribute(u"y"_s, number(y));
        xml.writeAttribute(u"font-size"_s, QString::number(words.pixels));
        if (words.strong)
            xml.writeAttribute(u"font-weight"_s, u"600"_s);
        xml.writeAttribute(u"text-anchor"_s, centred ? u"middle"_s : right ? u"end"_s : u"start"_s);
        xml.writeAttribute(u"fill"_s, words.colour.name());
        xml.writeCharacters(words.text);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return svg;
}

QByteArray toPng(const Picture &picture, qreal scale)
{
    QImage image((picture.size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paint(painter, picture);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace volets
