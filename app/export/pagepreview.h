// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/layout.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <vector>

namespace volets {

using ReportPages = std::shared_ptr<const std::vector<ReportPage>>;

/// Shows one page of a report at a time, as large as there is room. Page up and down, Home and End turn pages.
class PagePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit PagePreview(QWidget *parent = nullptr);

    void setPages(ReportPages pages); ///< stays on the page it shows where there still is one
    [[nodiscard]] int pageCount() const { return m_pages ? int(m_pages->size()) : 0; }
    [[nodiscard]] int page() const { return m_page; } ///< from 0

    [[nodiscard]] QSize sizeHint() const override { return {620, 460}; }

public slots:
    void setPage(int page);

signals:
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    ReportPages m_pages;
    int m_page = 0;
    QImage m_image; ///< of the page shown, for the size of the widget
};

} // namespace volets
