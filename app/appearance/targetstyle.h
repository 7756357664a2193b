// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace volets {

/// The platform's style, with what can be clicked at least 24 pixels high (WCAG 2.2, 2.5.8): rows of lists, heads of
/// tables, boxes to tick, small buttons.
class TargetStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
};

} // namespace volets
