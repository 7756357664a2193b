// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace volets {

/// The platform's style, with what can be clicked at least 24 pixels high (WCAG 2.2, 2.5.8): rows of lists, heads of
/// tables, boxes to tick, small buttons; with the focus seen wherever it is (2.4.7), with boxes to tick that stand out
/// from a dark ground (1.4.11), and without pictures beside words.
class TargetStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    using QProxyStyle::polish;
    void polish(QApplication *application) override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace volets
