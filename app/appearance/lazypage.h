// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace volets {

/// Stands where a page will, which is made when it is first looked at: a window opens without what nobody sees.
class LazyPage final : public QWidget
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *(QWidget *parent)>;

    explicit LazyPage(Make make, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Make m_make; ///< empty once the page is there
};

} // namespace volets
