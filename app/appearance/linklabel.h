// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace volets {

/// Words with references that keys reach too: Tab comes to the first one and leaves after the last, Shift+Tab leaves at
/// once (QLabel alone goes round in it for ever), Enter follows. Words without a reference are no stop.
class LinkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit LinkLabel(QWidget *parent = nullptr);

    void setWords(const QString &html);

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
};

} // namespace volets
