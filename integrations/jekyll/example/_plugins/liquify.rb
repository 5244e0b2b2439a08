# frozen_string_literal: true

# Renders the Liquid in a text of the front matter, so that tabs may hold includes. Sites of the community have such a filter.
module Liquify
  def liquify(input)
    Liquid::Template.parse(input.to_s).render(@context)
  end
end

Liquid::Template.register_filter(Liquify)
