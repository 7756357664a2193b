// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QFrame>

namespace volets {

/// Asks once how a dossier is to be compared whose texts look like drafts of one. It stands above the texts and stops
/// nobody from reading; whoever does not answer is asked when the dossier is next opened.
class ModeOffer final : public QFrame
{
    Q_OBJECT
public:
    explicit ModeOffer(QWidget *parent = nullptr);

signals:
    void chosen(volets::DossierMode mode);
};

} // namespace volets
