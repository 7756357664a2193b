// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences/dotlegend.h"

#include "appearance/appearance.h"
#include "appearance/evidenceline.h"
#include "appearance/flowlayout.h"
#include "models/comparisonmodel.h"

#include <QLabel>
#include <QPainter>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// A theme's sign and name, dotted as its words are.
class DottedName final : public QWidget
{
public:
    DottedName(ThemeMark mark, const Appearance &appearance, QWidget *parent)
        : QWidget(parent)
        , m_mark(std::move(mark))
        , m_appearance(appearance)
    {
        setAccessibleName(m_mark.name);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(words()) + 2, fontMetrics().height() + m_below};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Palette &palette = m_appearance.palette();
        const QColor ink = themeInk(palette, m_mark.colour, m_mark.place);
        QPainter painter(this);
        const int baseline = fontMetrics().ascent();
        painter.setPen(ink);
        painter.drawText(0, baseline, m_mark.sign);
        const int left = fontMetrics().horizontalAdvance(words().chopped(m_mark.name.size()));
        painter.setPen(palette.ink);
        painter.drawText(left, baseline, m_mark.name);
        const qreal right = left + fontMetrics().horizontalAdvance(m_mark.name);
        const qreal y = fontMetrics().height();
        paintEvidenceLine(painter, {qreal(left), y, right, y}, m_appearance.scaled(1.8), ink, EvidenceStroke::Dots);
    }

private:
    [[nodiscard]] QString words() const
    {
        return m_mark.sign.isEmpty() ? m_mark.name : QString(m_mark.sign + u' ' + m_mark.name);
    }

    static constexpr int m_below = 4; ///< room for the dots
    ThemeMark m_mark;
    const Appearance &m_appearance;
};

} // namespace

DotLegend::DotLegend(const ComparisonModel &model, const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_appearance(appearance)
    , m_words(new QLabel(tr("dots below words: they speak for the theme; strokes: a reader coded them"), this))
{
    setAccessibleName(tr("Marks below words"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->addWidget(m_words);
    connect(&model, &ComparisonModel::arranged, this, &DotLegend::refresh);
    connect(&appearance, &Appearance::changed, this, [this] { update(); });
    refresh();
}

void DotLegend::setDottedTheme(const QString &code)
{
    m_theme = code;
    refresh();
}

void DotLegend::refresh()
{
    std::vector<ThemeMark> shown;
    const RowFilter &filter = m_model.filter();
    QStringList codes = filter.themeMatch == ThemeMatch::None ? QStringList() : filter.themes;
    if (!m_theme.isEmpty() && !codes.contains(m_theme))
        codes.append(m_theme);
    for (const QString &code : std::as_const(codes))
        shown.push_back(m_model.themeMark(code));
    std::ranges::stable_sort(shown, {}, &ThemeMark::place);
    for (QWidget *name : m_names)
        delete name;
    m_names.clear();
    m_shown = std::move(shown);
    layout()->removeWidget(m_words);
    for (const ThemeMark &mark : m_shown) {
        m_names.push_back(new DottedName(mark, m_appearance, this));
        layout()->addWidget(m_names.back());
        m_names.back()->show();
    }
    layout()->addWidget(m_words); // behind the names
    setVisible(!m_shown.empty());
}

} // namespace volets
