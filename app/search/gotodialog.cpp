// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/gotodialog.h"

#include "document/citation.h"
#include "library/textitemdelegate.h"
#include "models/addresses.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordsRole = Qt::UserRole;
constexpr int unitRole = Qt::UserRole + 1;
constexpr qsizetype excerpt = 120;

} // namespace

GoToDialog::GoToDialog(ComparisonPtr comparison, int preferred, QWidget *parent)
    : QDialog(parent)
    , m_comparison(std::move(comparison))
    , m_preferred(preferred)
    , m_line(new QLineEdit(this))
    , m_answer(new QLabel(this))
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Go to"));
    auto *label = new QLabel(tr("&Text and address, for instance 2024 3 b:"), this);
    label->setBuddy(m_line);
    m_line->installEventFilter(this);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setForegroundRole(QPalette::PlaceholderText);
    m_list->setAccessibleName(tr("Clauses"));
    m_list->setItemDelegate(new TextItemDelegate(wordsRole, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Go"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_line);
    layout->addWidget(m_answer);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 24);

    connect(m_line, &QLineEdit::textChanged, this, &GoToDialog::refresh);
    connect(m_list, &QListWidget::itemActivated, this, &GoToDialog::go);
    connect(m_list, &QListWidget::itemClicked, this, &GoToDialog::go);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDialog::go);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

void GoToDialog::refresh()
{
    const QString typed = m_line->text().simplified();
    const UnitRef exact = findAddress(*m_comparison, typed, m_preferred);
    std::vector<UnitRef> units;
    if (!typed.isEmpty())
        units = nearestAddresses(*m_comparison, typed, m_preferred);
    if (exact.isValid()) {
        std::erase(units, exact);
        units.insert(units.begin(), exact);
    }
    m_list->clear();
    for (const UnitRef unit : units) {
        const Document &document = m_comparison->document(unit.document);
        auto *item = new QListWidgetItem(
            QString(document.shortTitle + u", "_s + shortPlace(document, m_comparison->unit(unit))), m_list);
        item->setData(wordsRole, m_comparison->unit(unit).text.left(excerpt).simplified());
        item->setData(unitRole, QVariant::fromValue(unit));
    }
    m_list->setCurrentRow(0);
    m_answer->setText(typed.isEmpty()   ? tr("The text may be left out: the one in hand is meant.")
                      : exact.isValid() ? QString()
                                        : tr("There is no clause “%1”. The nearest are:").arg(typed));
}

void GoToDialog::go()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    emit chosen(item->data(unitRole).value<UnitRef>());
    accept();
}

bool GoToDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) { // the list follows the keys while one types
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace volets
