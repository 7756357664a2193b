// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/clausethemesdialog.h"

#include "appearance/appearance.h"
#include "document/citation.h"
#include "models/comparisonmodel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int beforeRole = Qt::UserRole + 1; ///< bool: ticked when the dialog opened
constexpr qsizetype mostQuoted = 300;

bool isTicked(const QListWidgetItem &item) { return item.checkState() == Qt::Checked; }

} // namespace

ClauseThemesDialog::ClauseThemesDialog(const ComparisonModel &model, const Appearance &appearance, UnitRef unit,
                                       Span span, QWidget *parent)
    : QDialog(parent)
    , m_comparison(model.comparison())
    , m_unit(unit)
    , m_span(span)
    , m_themes(new QListWidget(this))
    , m_remark(new QLineEdit(this))
{
    setWindowTitle(span.isEmpty() ? tr("Themes of the Clause") : tr("Themes of the Words"));
    resize(460, 560);
    const Document &document = m_comparison->document(unit.document);
    const Unit &clause = m_comparison->unit(unit);
    QString words = span.isEmpty() ? clause.text : span.of(clause.text).toString();
    if (words.size() > mostQuoted)
        words = words.first(mostQuoted).trimmed() + u'…';
    auto *quoted =
        new QLabel(u"<b>%1</b><br>%2"_s.arg(citation(document, clause).toHtmlEscaped(), words.toHtmlEscaped()), this);
    quoted->setTextFormat(Qt::RichText);
    quoted->setWordWrap(true);
    m_themes->setAccessibleName(tr("Themes"));
    const auto add = [&](const ThemeMark &mark) {
        const bool there = std::ranges::any_of(m_comparison->assignments, [&](const Assignment &one) {
            return one.unit == unit && one.theme == mark.code;
        });
        auto *item =
            new QListWidgetItem(mark.sign.isEmpty() ? mark.name : QString(mark.sign % u"  "_s % mark.name), m_themes);
        item->setForeground(themeInk(appearance.palette(), mark.colour, mark.place));
        item->setData(codeRole, mark.code);
        // words are coded anew, also where the clause has the theme already
        item->setData(beforeRole, there && span.isEmpty());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(there && span.isEmpty() ? Qt::Checked : Qt::Unchecked);
    };
    for (const ThemeName &theme : model.themes())
        add(model.themeMark(theme.code));
    auto *label = new QLabel(tr("&Remark"), this);
    label->setBuddy(m_remark);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *page = new QVBoxLayout(this);
    page->addWidget(quoted);
    page->addWidget(m_themes, 1);
    page->addWidget(label);
    page->addWidget(m_remark);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ClauseThemesDialog::tick(const QString &theme, bool on)
{
    for (int row = 0; row < m_themes->count(); ++row)
        if (m_themes->item(row)->data(codeRole).toString() == theme)
            m_themes->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

void ClauseThemesDialog::remark(const QString &words) { m_remark->setText(words); }

std::vector<Decision> ClauseThemesDialog::decisions() const
{
    std::vector<Decision> decisions;
    for (int row = 0; row < m_themes->count(); ++row) {
        const QListWidgetItem &item = *m_themes->item(row);
        if (isTicked(item) == item.data(beforeRole).toBool())
            continue;
        Decision decision;
        decision.kind = isTicked(item) ? DecisionKind::AddTheme : DecisionKind::RejectTheme;
        decision.a = anchorTo(m_comparison->document(m_unit.document), m_unit.unit, isTicked(item) ? m_span : Span());
        decision.theme = item.data(codeRole).toString();
        decision.text = m_remark->text().simplified();
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

} // namespace volets
