// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/concordancedialog.h"

#include "compare/renumbering.h"
#include "models/concordancemodel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace volets {

ConcordanceDialog::ConcordanceDialog(const ComparisonPtr &comparison, const ColumnSetup &setup, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Table of Concordance"));
    auto *layout = new QVBoxLayout(this);
    if (const int count = renumberedCount(*comparison, setup); count > 0) {
        constexpr int most = 60;
        auto *renumbered = new QLabel(tr("%n clause(s) renumbered, which is no change:", nullptr, count) +
                                          QStringLiteral(" ") + renumberingInWords(*comparison, setup, most),
                                      this);
        renumbered->setObjectName(QStringLiteral("renumbered"));
        renumbered->setTextFormat(Qt::PlainText);
        renumbered->setWordWrap(true);
        renumbered->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(renumbered);
    }
    auto *model = new ConcordanceModel(comparison, setup, this);
    auto *table = new QTreeView(this);
    table->setAccessibleName(windowTitle());
    table->setModel(model);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->header()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(table, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy Table"), QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 30);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [model] { QGuiApplication::clipboard()->setText(model->asText()); });
    connect(table, &QTreeView::activated, this,
            [this, model](const QModelIndex &index) { emit unitActivated(model->unitAt(index)); });
    table->setFocus();
}

} // namespace volets
