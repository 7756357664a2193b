// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/lookpreview.h"

#include "models/roles.h"
#include "settings/preferences.h"

#include <QEvent>
#include <QPainter>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

DocumentPtr textOf(const QString &key, const QString &words)
{
    Document document;
    document.key = document.date = document.title = document.shortTitle = key;
    document.language = QLocale().name().section(u'_', 0, 0);
    document.units.push_back({.id = u"3"_s, .kind = UnitKind::Operative, .headings = {}, .text = words});
    return std::make_shared<const Document>(std::move(document));
}

ComparisonPtr invented()
{
    auto comparison = std::make_shared<Comparison>();
    comparison->documents = {
        textOf(u"2031"_s,
               LookPreview::tr("Invites every port to publish its tide-tables, in two languages, and to keep "
                               "the lighthouse lit;")),
        textOf(u"2033"_s,
               LookPreview::tr("Urges every port to publish its tide tables each year, and to keep the lighthouse "
                               "lit;"))};
    Row row;
    row.cells = {{0}, {0}};
    comparison->alignment.rows = {row};
    Link link;
    link.a = {1, 0};
    link.b = {0, 0};
    link.relation = Relation::Partial;
    comparison->alignment.links = {link};
    return comparison;
}

} // namespace

LookPreview::LookPreview(QWidget *parent)
    : QWidget(parent)
    , m_delegate(m_appearance)
{
    setAccessibleName(tr("Preview"));
    m_model.setComparison(invented());
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(false);
    setSizePolicy(policy);
}

void LookPreview::show(const Preferences &preferences)
{
    m_appearance.setLook(preferences.look);
    m_model.setWordRules(preferences.words);
    updateGeometry();
    update();
}

QSize LookPreview::sizeHint() const { return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 9}; }
QSize LookPreview::minimumSizeHint() const { return {0, fontMetrics().height() * 5}; }

bool LookPreview::event(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_model.setComparison(invented());
    return QWidget::event(event);
}

void LookPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &palette = m_appearance.palette();
    painter.fillRect(rect(), palette.paper);
    const qreal half = width() / 2.0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto cell = m_model.index(0, column).data(ClauseCellRole).value<ClauseCell>();
        m_delegate.paint(painter, QRectF(column * half, 0, half, height()), m_delegate.layout(cell, half), {});
    }
    painter.setPen(palette.line);
    painter.drawLine(QPointF(half, 0), QPointF(half, height()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace volets
