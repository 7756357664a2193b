// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/modeoffer.h"

#include "appearance/flowlayout.h"

#include <QLabel>
#include <QPushButton>

namespace volets {

ModeOffer::ModeOffer(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("modeOffer"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *words =
        new QLabel(tr("These texts look like drafts of one text. Compared as such, clauses are kept, changed, "
                      "moved, new or deleted."),
                   this);
    words->setTextFormat(Qt::PlainText);
    auto *versions = new QPushButton(tr("Compare as &Versions"), this);
    auto *distinct = new QPushButton(tr("They Are D&istinct Texts"), this);
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    for (QWidget *widget : std::initializer_list<QWidget *>{words, versions, distinct})
        layout->addWidget(widget);
    connect(versions, &QPushButton::clicked, this, [this] { emit chosen(DossierMode::VersionsOfOneText); });
    connect(distinct, &QPushButton::clicked, this, [this] { emit chosen(DossierMode::DistinctTexts); });
    hide();
}

} // namespace volets
