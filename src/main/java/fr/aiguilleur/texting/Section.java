package fr.aiguilleur.texting;

import org.springframework.ui.Model;

/** A part of the page on text messages; every one that is a component is shown, in the order of @Order. */
interface Section {

    /** The template whose fragment "section" is shown. */
    String template();

    void fill(Model model);
}
