// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance/palette.h"

#include <QFont>
#include <QObject>

namespace volets {

/// How the reader wants pages to look: colours, size of the sources' words, signs beside marks. One for each window;
/// views listen to changed().
class Appearance final : public QObject
{
    Q_OBJECT
public:
    static constexpr int smallestZoom = 80;
    static constexpr int largestZoom = 400;

    explicit Appearance(QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme); ///< also dresses Qt's own widgets
    [[nodiscard]] const Palette &palette() const { return *m_palette; }

    [[nodiscard]] int zoom() const { return m_zoom; } ///< per cent
    void setZoom(int percent);                        ///< kept within the bounds
    void stepZoom(int steps);                         ///< to the next round figures
    [[nodiscard]] qreal scaled(qreal pixels) const { return pixels * m_zoom / 100.0; }

    [[nodiscard]] bool signs() const { return m_signs; } ///< «+», «−» before marked words
    void setSigns(bool shown);

    [[nodiscard]] QFont reading() const; ///< the sources' words
    [[nodiscard]] QFont label() const;   ///< addresses, chips, heads: ours, at the size of the view
    [[nodiscard]] QFont smallLabel() const;

signals:
    void changed();

private:
    Scheme m_scheme = Scheme::System;
    const Palette *m_palette;
    int m_zoom = 100;
    bool m_signs = true;
};

} // namespace volets
