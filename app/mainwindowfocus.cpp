// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/docktitle.h"
#include "differences/filterbar.h"
#include "differences/modeoffer.h"
#include "mainwindow.h"
#include "synopsis/synopsisview.h"

#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <tuple>

namespace volets {

// Tab goes through the window as it is read, wherever the reader put the panels. Qt's own order is the one in which
// things were made, and some are made when they are first looked at.

namespace {

enum class Region { Tools, Filters, Above, Before, Centre, After, Below, Status };

/// Where a part of the window stands, as it is read: from the left, or from the right in a window that runs to the
/// left.
Region regionOf(const QWidget &part, const QWidget &centre)
{
    if (qobject_cast<const QToolBar *>(&part))
        return Region::Tools;
    if (qobject_cast<const QStatusBar *>(&part))
        return Region::Status;
    if (&part == &centre)
        return Region::Centre;
    const QRect place = part.geometry();
    const QRect middle = centre.geometry();
    const bool fromLeft = part.layoutDirection() == Qt::LeftToRight;
    if (place.right() < middle.left())
        return fromLeft ? Region::Before : Region::After;
    if (place.left() > middle.right())
        return fromLeft ? Region::After : Region::Before;
    return place.bottom() < middle.top() ? Region::Above : Region::Below;
}

} // namespace

QWidgetList MainWindow::focusOrder() const
{
    // a panel is read before the button that closes it
    using Place = std::tuple<Region, int, int, bool>;
    std::vector<std::pair<Place, QWidget *>> found;
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() || !widget->isVisible() ||
            !widget->isEnabled() || widget->window() != this)
            continue;
        const QWidget *part = widget;
        while (part->parentWidget() != this)
            part = part->parentWidget();
        const auto *tabs = qobject_cast<const QTabBar *>(widget);
        if (!rect().intersects(part->geometry()) || (tabs && tabs->count() == 0))
            continue; // Qt keeps panels that lie behind others, and tabs without any, out of sight in this way
        const bool aboveViews = m_filterBar->isAncestorOf(widget) || m_modeOffer->isAncestorOf(widget);
        found.push_back({{aboveViews ? Region::Filters : regionOf(*part, *centralWidget()), part->y(), part->x(),
                          qobject_cast<const DockTitle *>(widget->parentWidget()) != nullptr},
                         widget});
    }
    std::ranges::stable_sort(found, {}, &std::pair<Place, QWidget *>::first);
    QWidgetList order;
    for (const auto &[place, widget] : found)
        order.append(widget);
    return order;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    if (const QWidget *focused = focusWidget(); focused && !focused->isVisible()) {
        // what had the keyboard was closed: the reader goes on reading
        QWidget *view = m_views->currentIndex() == int(View::Synopsis) ? m_synopsis : m_views->currentWidget();
        if (view->focusPolicy() != Qt::NoFocus || view->focusProxy()) {
            view->setFocus();
            return true;
        }
    }
    const QWidgetList order = focusOrder();
    if (order.isEmpty())
        return false;
    const qsizetype last = order.size() - 1;
    const qsizetype at = order.indexOf(focusWidget());
    const qsizetype to = at < 0 ? (next ? 0 : last) : next ? (at == last ? 0 : at + 1) : (at == 0 ? last : at - 1);
    order[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace volets
