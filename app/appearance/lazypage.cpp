// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/lazypage.h"

#include <QVBoxLayout>

#include <utility>

namespace volets {

LazyPage::LazyPage(Make make, QWidget *parent)
    : QWidget(parent)
    , m_make(std::move(make))
{}

void LazyPage::showEvent(QShowEvent *event)
{
    if (const Make make = std::exchange(m_make, {})) {
        QWidget *page = make(this);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        setFocusProxy(page);
    }
    QWidget::showEvent(event);
}

} // namespace volets
